import type { SyncCrypto } from './sync-crypto.ts'
import { sameMac } from './sync-crypto.ts'

/** Longest life of a session (rule P6). */
export const sessionMs = 15 * 60_000

/**
 * A session carries all there is to know of it, so that every server process can read it and none has to remember it. Its
 * key follows from it under the network's secret.
 */
export type Session = {
  readonly networkId: string
  readonly deviceId: string
  readonly protocol: number
  readonly expiresAtMs: number
  /** A revoked desk may hand in what it had not sent, and nothing else. */
  readonly handsInOnly: boolean
}

export type OpenedSession = { readonly id: string; readonly key: string }

const macLength = 32

export function openSession(session: Session, secret: string, crypto: SyncCrypto): OpenedSession {
  const { networkId, deviceId, protocol, expiresAtMs, handsInOnly } = session
  const body = crypto.toBase64Url(JSON.stringify([networkId, deviceId, protocol, expiresAtMs, handsInOnly, crypto.randomText(9)]))
  return { id: `${body}.${sealOf(body, secret, crypto)}`, key: sessionKey(body, secret, crypto) }
}

/** What a session's id says, not yet believed: it names the network under whose secret it can be checked. */
export function readSession(id: string, crypto: SyncCrypto): Session | null {
  const text = crypto.fromBase64Url(id.split('.')[0] ?? '')
  if (text === null) return null
  try {
    const [networkId, deviceId, protocol, expiresAtMs, handsInOnly] = JSON.parse(text) as unknown[]
    if (typeof networkId !== 'string' || typeof deviceId !== 'string' || typeof protocol !== 'number' || typeof expiresAtMs !== 'number') return null
    return { networkId, deviceId, protocol, expiresAtMs, handsInOnly: handsInOnly === true }
  } catch {
    // Not one of ours.
    return null
  }
}

/** The session's key; null when its id was not made under this secret. */
export function keyOfSession(id: string, secret: string, crypto: SyncCrypto): string | null {
  const [body = '', seal = ''] = id.split('.')
  return sameMac(seal, sealOf(body, secret, crypto)) ? sessionKey(body, secret, crypto) : null
}

function sealOf(body: string, secret: string, crypto: SyncCrypto): string {
  return crypto.hmac(secret, `session ${body}`).slice(0, macLength)
}

function sessionKey(body: string, secret: string, crypto: SyncCrypto): string {
  return crypto.hmac(secret, `session key ${body}`)
}
