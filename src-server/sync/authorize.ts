import type { SyncRefusalCode } from '#core/sync-protocol/refusal.ts'
import type { Network } from './network-store.ts'
import type { Session } from './session.ts'
import { keyOfSession, readSession } from './session.ts'
import { sameMac } from './sync-crypto.ts'
import type { SyncParts } from './sync-parts.ts'

export type SessionRequest = { readonly sessionId: string; readonly mac: string; readonly method: string; readonly path: string; readonly body: Uint8Array }
export type Authorized = { readonly ok: true; readonly session: Session; readonly network: Network } | { readonly ok: false; readonly code: SyncRefusalCode }

const mostKept = 20_000

/**
 * Whether a request is of an open session (rule P6). A wrong MAC is answered like a session that is over: the desk opens a
 * new one, and a message bent on its way stops nobody.
 */
export function openAuthorize({ crypto, clock }: SyncParts, networkOf: (networkId: string) => Promise<Network | null>) {
  const keys = new Map<string, string>()
  const keyOf = (id: string, network: Network): string | null => {
    const known = keys.get(id)
    if (known !== undefined) return known
    const key = keyOfSession(id, network.sessionSecret, crypto)
    if (keys.size >= mostKept) keys.clear()
    if (key !== null) keys.set(id, key)
    return key
  }
  return async ({ sessionId, mac, method, path, body }: SessionRequest): Promise<Authorized> => {
    const session = sessionId.length > 400 ? null : readSession(sessionId, crypto)
    if (session === null) return { ok: false, code: 'session-is-over' }
    const network = await networkOf(session.networkId)
    if (network === null) return { ok: false, code: 'network-is-unknown' }
    if (session.expiresAtMs <= clock.now()) return { ok: false, code: 'session-is-over' }
    const key = keyOf(sessionId, network)
    return key !== null && sameMac(mac, crypto.hmac(key, `${method} ${path}\n`, body)) ? { ok: true, session, network } : { ok: false, code: 'session-is-over' }
  }
}
