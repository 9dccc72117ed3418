import { canonicalJson } from '#core/std/canonical-json.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { JoinReply } from '#core/sync-protocol/join.ts'
import { joinReply, pairingCode } from '#core/sync-protocol/join.ts'
import { syncPaths } from '#core/sync-protocol/paths.ts'
import { syncRefusal } from '#core/sync-protocol/refusal.ts'
import type { Clock } from '../ports/clock.ts'
import type { DeviceIdentity } from '../ports/device-identity.ts'
import type { SyncTransport } from '../ports/sync-transport.ts'
import { NotAnswered } from '../ports/sync-transport.ts'

type JoinParts = { readonly identity: DeviceIdentity; readonly clock: Clock; readonly appVersion: string; readonly transportTo: (serverUrl: string) => SyncTransport }

/** Letters that are written for others of Crockford's alphabet. */
const misread: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' }

/** Asks a server to take this desk into its network (front-desk.md §7). Nothing is kept here yet. */
export async function askToJoin({ identity, clock, appVersion, transportTo }: JoinParts, serverUrl: string, typedCode: string): Promise<Outcome<JoinReply>> {
  const trouble = addressTrouble(serverUrl)
  if (trouble !== null) return refuse(trouble)
  const code = typedCode.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll(/[OILU]/g, (letter) => misread[letter] ?? letter)
  if (!pairingCode.safeParse(code).success) return refuse('join-code-has-eight-characters')
  const join = { code, deviceId: identity.deviceId, publicKey: identity.publicKey, appVersion, sentAtMs: Math.max(0, clock.now()) }
  try {
    const answer = await transportTo(serverUrl).post(syncPaths.join, JSON.stringify({ join, signature: identity.sign(canonicalJson(join)) }), () => ({}))
    return readAnswer(answer.body)
  } catch (error) {
    if (error instanceof NotAnswered) return refuse('server-does-not-answer')
    throw error
  }
}

/** Plain http only to this very machine: a code and a key travel (sync.md §1). */
function addressTrouble(serverUrl: string): 'server-address-is-not-one' | 'server-address-must-be-https' | null {
  if (!URL.canParse(serverUrl)) return 'server-address-is-not-one'
  const { protocol, hostname } = new URL(serverUrl)
  if (protocol === 'https:') return null
  const isHere = hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]'
  return protocol === 'http:' && isHere ? null : 'server-address-must-be-https'
}

function readAnswer(body: string): Outcome<JoinReply> {
  let value: unknown = null
  try {
    value = JSON.parse(body)
  } catch {
    // A hotspot's page: no server of ours.
    return refuse('server-does-not-answer')
  }
  const reply = joinReply.safeParse(value)
  if (reply.success) return done(reply.data)
  const refusal = syncRefusal.safeParse(value)
  if (!refusal.success) return refuse('server-does-not-answer')
  const { code, retryAfterMs } = refusal.data
  if (code === 'code-is-wrong') return refuse('join-code-is-wrong')
  if (code === 'code-was-used') return refuse('join-code-was-used')
  if (code === 'code-is-too-old') return refuse('join-code-is-too-old')
  if (code === 'too-many-requests') return refuse('join-must-wait', { seconds: Math.ceil((retryAfterMs ?? 10_000) / 1000) })
  return refuse('server-refused-to-join', { code })
}
