import type { FastifyInstance, FastifyReply } from 'fastify'
import { syncPaths } from '#core/sync-protocol/paths.ts'
import type { WakeMessage } from '#core/sync-protocol/wake.ts'
import { heartbeatMs } from '#core/sync-protocol/wake.ts'
import type { NetworkStore } from '../sync/network-store.ts'
import { syncRefusalOf } from '../sync/sync-answer.ts'
import type { SyncService } from '../sync/sync-service.ts'
import type { HttpParts } from './http-parts.ts'
import { refusalStatus } from './refusal-status.ts'
import { authorizeRequest } from './sync-routes.ts'

type Listener = { readonly epoch: string; readonly reply: FastifyReply; readonly expiresAtMs: number; lastSent: string }
export type WakeStreams = {
  /** Something moved in a network: who listens is told the heads. Calls that come close together are told once. */
  readonly wake: (networkId: string) => void
  readonly listeners: () => number
  /** Networks somebody listens to here: whose heads are worth polling. */
  readonly networks: () => string[]
  readonly close: () => void
}

/** A desk that does not read any more must not fill this process: its stream is ended and it comes again. */
const mostUnreadBytes = 64 * 1024

/** The open streams of this process. A stream ends with its session; the desk then opens another. */
export function addWakeStreams(app: FastifyInstance, service: SyncService, store: Pick<NetworkStore, 'heads'>, parts: HttpParts): WakeStreams {
  const byNetwork = new Map<string, Set<Listener>>()
  const all = (): Listener[] => [...byNetwork.values()].flatMap((listeners) => [...listeners])
  const wake = openWake(byNetwork, store, parts)
  const beat = setInterval(() => {
    const nowMs = parts.clock.now()
    for (const { reply, expiresAtMs } of all()) {
      if (expiresAtMs <= nowMs) reply.raw.end()
      else reply.raw.write(': here\n\n')
    }
  }, heartbeatMs)
  beat.unref()
  app.get(syncPaths.wake, async (request, reply) => {
    const authorized = parts.isStopping() ? ({ ok: false, code: 'server-is-stopping' } as const) : await authorizeRequest(service, request, Buffer.alloc(0))
    if (!authorized.ok || authorized.session.handsInOnly) {
      const code = authorized.ok ? 'device-is-revoked' : authorized.code
      parts.metrics.count('refused', code)
      return reply.code(refusalStatus[code]).send(syncRefusalOf(code, parts.clock.now()))
    }
    const { network, session } = authorized
    begin(byNetwork, network.networkId, { epoch: network.epoch, reply, expiresAtMs: session.expiresAtMs, lastSent: '' })
    wake(network.networkId)
    return reply
  })
  return {
    wake,
    listeners: () => all().length,
    networks: () => [...byNetwork.keys()],
    close: () => {
      clearInterval(beat)
      for (const { reply } of all()) reply.raw.end()
    },
  }
}

function begin(byNetwork: Map<string, Set<Listener>>, networkId: string, listener: Listener): void {
  const { reply } = listener
  reply.hijack()
  reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no', connection: 'close' })
  const listeners = byNetwork.get(networkId) ?? new Set()
  byNetwork.set(networkId, listeners.add(listener))
  reply.raw.once('close', () => {
    listeners.delete(listener)
    if (listeners.size === 0 && byNetwork.get(networkId) === listeners) byNetwork.delete(networkId)
  })
  reply.raw.on('error', () => reply.raw.destroy())
}

/** One look at the heads a network at a time: what moves while it is looked at is looked at once more. */
function openWake(byNetwork: ReadonlyMap<string, ReadonlySet<Listener>>, store: Pick<NetworkStore, 'heads'>, { log }: HttpParts): (networkId: string) => void {
  const looking = new Set<string>()
  const again = new Set<string>()
  const tell = async (networkId: string): Promise<void> => {
    const { ledger, personal, catalogue } = await store.heads(networkId)
    for (const listener of byNetwork.get(networkId) ?? []) say(listener, { ledger: ledger.number, personal: personal.number, catalogue: catalogue.number })
  }
  const wake = (networkId: string): void => {
    if (!byNetwork.has(networkId)) return
    if (looking.has(networkId)) return void again.add(networkId)
    looking.add(networkId)
    tell(networkId)
      .catch((error: unknown) => log.error('wake-failed', error))
      .finally(() => {
        looking.delete(networkId)
        if (again.delete(networkId)) wake(networkId)
      })
  }
  return wake
}

function say(listener: Listener, heads: WakeMessage['heads']): void {
  const { reply, epoch } = listener
  const text = JSON.stringify({ epoch, heads } satisfies WakeMessage)
  if (text === listener.lastSent) return
  listener.lastSent = text
  if (reply.raw.writableLength > mostUnreadBytes) reply.raw.destroy()
  else reply.raw.write(`data: ${text}\n\n`)
}
