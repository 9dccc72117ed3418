import { Agent, get } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { syncPaths } from '#core/sync-protocol/paths.ts'
import { startSyncLoop } from '#main/sync/sync-loop.ts'
import { ledgerDesk } from '../fixtures/ledger-desk.ts'
import type { NetworkProcess } from '../fixtures/network-process.ts'
import type { WireDesk } from '../fixtures/wire-desk.ts'
import { sessionHeaders } from '../fixtures/wire-desk.ts'
import type { Percentiles } from './figures.ts'
import { percentiles } from './figures.ts'

/** From the commit at one desk to the commit at the other, both online, by the loops and streams that desks run. */
export async function benchSeen(network: NetworkProcess, times: number): Promise<Percentiles> {
  const serverUrl = network.directAddress()
  const [one, other] = [await ledgerDesk({ serverUrl, code: await network.newCode(), withSnapshots: true }), await ledgerDesk({ serverUrl, code: await network.newCode(), withSnapshots: true })]
  for (const desk of [one, other, one]) await desk.round()
  const seen = { tell: (): void => undefined }
  const loops = [startSyncLoop(one.parts), startSyncLoop({ ...other.parts, onReceived: () => seen.tell() })]
  await wait(1_500)
  const taken: number[] = []
  for (let index = 0; index < times; index += 1) {
    const arrival = new Promise<void>((resolve) => { seen.tell = resolve })
    const began = performance.now()
    one.write(1)
    loops[0]?.wake()
    await arrival
    taken.push(performance.now() - began)
    await wait(10)
  }
  for (const loop of loops) loop.stop()
  one.close()
  other.close()
  return percentiles(taken)
}

/** Memory of the server's process with so many desks listening. */
export async function benchListeners(network: NetworkProcess, desks: readonly WireDesk[], count: number): Promise<{ readonly beforeMb: number; readonly listeningMb: number; readonly streams: number }> {
  const beforeMb = await memoryMb(network)
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity })
  for (let opened = 0; opened < count; opened += 100) {
    await Promise.all(Array.from({ length: Math.min(100, count - opened) }, (_none, index) => listen(network.directAddress(), desks[(opened + index) % desks.length], agent)))
  }
  await wait(1_000)
  const metrics = await metricsOf(network)
  const listeningMb = await memoryMb(network)
  agent.destroy()
  return { beforeMb, listeningMb, streams: Number(/open_streams (\d+)/.exec(metrics)?.[1] ?? 0) }
}

function listen(address: string, desk: WireDesk | undefined, agent: Agent): Promise<void> {
  const session = desk?.state.session
  if (session === null || session === undefined) throw new Error('Say hello first')
  return new Promise((resolve, reject) => {
    const asked = get(`${address}${syncPaths.wake}`, { agent, headers: sessionHeaders(session, 'GET', syncPaths.wake, Buffer.alloc(0)) }, (answer) => {
      answer.on('error', () => undefined)
      answer.resume()
      if (answer.statusCode === 200) resolve()
      else reject(new Error(`A stream is answered with ${answer.statusCode ?? 0}`))
    })
    asked.on('error', reject)
  })
}

async function metricsOf(network: NetworkProcess): Promise<string> {
  return (await fetch(`${network.directAddress()}/metrics`)).text()
}

async function memoryMb(network: NetworkProcess): Promise<number> {
  const bytes = Number(/^counterfoil_process_memory_bytes (\d+)$/m.exec(await metricsOf(network))?.[1])
  if (!Number.isFinite(bytes)) throw new Error('The server does not say how much memory it takes')
  return bytes / 1e6
}
