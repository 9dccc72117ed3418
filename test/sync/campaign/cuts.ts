import { must } from '#core/std/must.ts'
import { NotAnswered } from '#main/ports/sync-transport.ts'
import { pullStream } from '#main/sync/pull-stream.ts'
import { pushStream } from '#main/sync/push-stream.ts'
import { trustOf } from '#main/sync/sync-round.ts'
import type { LedgerDesk } from '../../fixtures/ledger-desk.ts'
import { ledgerDesk } from '../../fixtures/ledger-desk.ts'
import { networkServer } from '../../fixtures/network-server.ts'
import type { Direction, TcpProxy } from '../../fixtures/tcp-proxy.ts'
import { tcpProxy } from '../../fixtures/tcp-proxy.ts'

export type CutResult = { cuts: number; readonly bytes: Record<string, number>; confirmed: number; lost: number; doubled: number; repaired: number; problems: string[] }
const operationsOfARound = 3

/**
 * A desk sends three operations, another takes them in, and the connection breaks after one byte more each time, either way.
 * Every `step`-th byte, from a first one that the seed chooses.
 */
export async function cutEverywhere(step: number, first: number): Promise<CutResult> {
  const server = await networkServer()
  const proxy = await tcpProxy(Number(new URL(server.address).port))
  const desks = [await ledgerDesk({ serverUrl: proxy.address, code: server.network.pairingCode }), await ledgerDesk({ serverUrl: proxy.address, code: await server.newCode() })] as const
  const [writer, reader] = desks
  const result: CutResult = { cuts: 0, bytes: {}, confirmed: 0, lost: 0, doubled: 0, repaired: 0, problems: [] }
  for (const desk of desks) await desk.round()
  for (const cutting of ['writer', 'reader'] as const) {
    for (const direction of ['up', 'down'] as const) {
      const ids = writer.write(operationsOfARound)
      const carried = await roundOf(writer, reader, cutting, proxy)
      result.confirmed += ids.length
      result.bytes[`${cutting} ${direction}`] = carried[direction]
      for (let bytes = first; bytes <= carried[direction]; bytes += step) await cutOnce({ writer, reader, cutting, direction, bytes, proxy, result })
    }
  }
  for (const desk of desks) result.repaired += (await desk.round()).mended
  for (const desk of desks) result.problems.push(...desk.ledger.check().problems.map(({ code }) => code))
  const held = new Set(desks.map(({ ledger }) => JSON.stringify(ledger.sync.digest('ledger'))))
  if (held.size > 1) result.problems.push('digests differ')
  for (const desk of desks) desk.close()
  await proxy.close()
  await server.stop()
  return result
}

async function push({ parts, session, epoch }: LedgerDesk): Promise<unknown> {
  return pushStream(parts, session, must(epoch(), 'The desk met its server'), 'ledger')
}

async function pull({ parts, session, epoch }: LedgerDesk): Promise<unknown> {
  return pullStream(parts, session, must(epoch(), 'The desk met its server'), 'ledger', trustOf(parts))
}

/** What a push or a pull that nobody disturbs carries. */
async function roundOf(writer: LedgerDesk, reader: LedgerDesk, cutting: 'writer' | 'reader', proxy: TcpProxy): Promise<Readonly<Record<Direction, number>>> {
  if (cutting === 'reader') await push(writer)
  proxy.cutAfter(null)
  await (cutting === 'writer' ? push(writer) : pull(reader))
  const carried = proxy.carried()
  for (const desk of [writer, reader]) await pull(desk)
  return carried
}

type OneCut = { readonly writer: LedgerDesk; readonly reader: LedgerDesk; readonly cutting: 'writer' | 'reader'; readonly direction: Direction; readonly bytes: number; readonly proxy: TcpProxy; readonly result: CutResult }

async function cutOnce({ writer, reader, cutting, direction, bytes, proxy, result }: OneCut): Promise<void> {
  const ids = writer.write(operationsOfARound)
  result.confirmed += ids.length
  if (cutting === 'reader') await push(writer)
  proxy.cutAfter({ direction, bytes })
  const before = proxy.faults().cuts
  await (cutting === 'writer' ? push(writer) : pull(reader)).catch((error: unknown) => {
    if (!(error instanceof NotAnswered)) result.problems.push(`${cutting} ${direction} ${bytes}: ${String(error)}`)
  })
  result.cuts += proxy.faults().cuts - before
  proxy.cutAfter(null)
  await push(writer)
  for (const desk of [writer, reader]) await pull(desk)
  for (const desk of [writer, reader]) {
    for (const id of ids) if (desk.ledger.read.operation(id) === null) result.lost += 1
    if (desk.ledger.sync.unsentCount() > 0) result.lost += 1
  }
  // The enrolments of both desks are operations too: what counts is that both hold as many, each once.
  if (writer.ledger.read.operationCount() !== reader.ledger.read.operationCount()) result.doubled += 1
}
