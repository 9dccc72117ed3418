import { canonicalJson } from '#core/std/canonical-json.ts'
import type { HelloReply, HelloRequest } from '#core/sync-protocol/hello.ts'
import { signedHello } from '#core/sync-protocol/hello.ts'
import { chooseProtocol, newestProtocol, oldestProtocol } from '#core/sync-protocol/protocol-version.ts'
import { streams } from '#core/sync-protocol/wire.ts'
import type { Device, Network, StreamHeads } from './network-store.ts'
import { handInEndMs } from './hand-in.ts'
import { openSession, sessionMs } from './session.ts'
import type { SyncAnswer } from './sync-answer.ts'
import { syncRefusalOf } from './sync-answer.ts'
import type { SyncParts } from './sync-parts.ts'

const mostSegments = 1000

/** Opens a session: who the desk is, which protocol both speak, how far each has come (rules P6, P9). */
export function openAnswerHello(parts: SyncParts, networkOf: (networkId: string) => Promise<Network | null>) {
  const { store, crypto, clock } = parts
  return async (message: unknown): Promise<SyncAnswer<HelloReply>> => {
    const nowMs = clock.now()
    const protocol = protocolFor(message)
    if (typeof protocol === 'string') return syncRefusalOf(protocol, nowMs)
    const read = signedHello.safeParse(message)
    if (!read.success) return syncRefusalOf('message-is-malformed', nowMs)
    const { hello, signature } = read.data
    const network = await networkOf(hello.networkId)
    if (network === null) return syncRefusalOf('network-is-unknown', nowMs)
    const device = await store.device(network.networkId, hello.deviceId)
    if (device === null) return syncRefusalOf('device-is-unknown', nowMs)
    // Signed is what was sent, also what only a newer desk says.
    if (!crypto.verify(device.publicKey, canonicalJson((message as { hello: unknown }).hello), signature)) return syncRefusalOf('signature-is-wrong', nowMs)
    const handInUntilMs = handInEndMs(device)
    if (handInUntilMs !== null && handInUntilMs <= nowMs) return syncRefusalOf('device-is-revoked', nowMs)
    const { appVersion, deviceId, segmentId, nonce, unsent, sentAtMs } = hello
    const heard = await store.hear(network.networkId, { deviceId, segmentId, nonce, appVersion, protocol, unsent, skewMs: sentAtMs - nowMs, atMs: nowMs })
    if (heard.isReplay) return syncRefusalOf('session-is-over', nowMs)
    if (heard.isCloned) await store.raise(network.networkId, { kind: 'desk-is-cloned', deviceId, segmentId, seq: 0, atMs: nowMs })
    return replyTo(parts, network, device, hello, { protocol, nowMs, isCloned: heard.isCloned, handInUntilMs })
  }
}

type Said = { readonly protocol: number; readonly nowMs: number; readonly isCloned: boolean; readonly handInUntilMs: number | null }

async function replyTo(parts: SyncParts, network: Network, device: Device, hello: HelloRequest, said: Said): Promise<HelloReply> {
  const { store, crypto } = parts
  const { networkId, epoch, sessionSecret } = network
  const { deviceId } = device
  const { protocol, nowMs, isCloned, handInUntilMs } = said
  const [heads, segments] = await Promise.all([store.heads(networkId), store.segmentsOf(networkId, deviceId, mostSegments)])
  if (knowsMore(hello, heads, epoch)) await store.raise(networkId, { kind: 'desk-knows-more', deviceId, segmentId: hello.segmentId, seq: 0, atMs: nowMs })
  const expiresAtMs = Math.min(nowMs + sessionMs, handInUntilMs ?? Number.MAX_SAFE_INTEGER)
  const session = openSession({ networkId, deviceId, protocol, expiresAtMs, handsInOnly: handInUntilMs !== null }, sessionSecret, crypto)
  return {
    ok: true,
    protocol,
    epoch,
    acknowledged: segments.filter(({ seq }) => seq > 0).map(({ segmentId, seq, hash }) => ({ segmentId, seq, hash })),
    heads: { ledger: heads.ledger.number, personal: heads.personal.number, catalogue: heads.catalogue.number },
    digests: { ledger: heads.ledger.digest, personal: heads.personal.digest, catalogue: heads.catalogue.digest },
    isCloned,
    handInUntilMs,
    serverTimeMs: nowMs,
    session: { ...session, expiresAtMs },
  }
}

/** A cursor of this very epoch past the end: the server was restored and nobody said so. */
function knowsMore({ epoch, cursors }: HelloRequest, heads: StreamHeads, currentEpoch: string): boolean {
  return epoch === currentEpoch && streams.some((stream) => cursors[stream].number > heads[stream].number)
}

/** Looked at before anything else: a hello of the future may have any shape. */
function protocolFor(message: unknown): number | 'protocol-too-old' | 'protocol-too-new' | 'message-is-malformed' {
  const range = (message as { hello?: { protocol?: { oldest?: unknown; newest?: unknown } } } | null)?.hello?.protocol
  const oldest = range?.oldest
  const newest = range?.newest
  if (!isVersion(oldest) || !isVersion(newest)) return 'message-is-malformed'
  const chosen = chooseProtocol({ oldest, newest }, { oldest: oldestProtocol, newest: newestProtocol })
  if (chosen !== null) return chosen
  return newest < oldestProtocol ? 'protocol-too-old' : 'protocol-too-new'
}

function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1
}
