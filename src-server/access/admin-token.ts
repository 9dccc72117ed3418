import type { Network } from '../sync/network-store.ts'
import type { SyncCrypto } from '../sync/sync-crypto.ts'
import { sameMac } from '../sync/sync-crypto.ts'

export type AdminSession = { readonly networkId: string; readonly personId: string; readonly expiresAtMs: number }

/** How long somebody stays signed in. */
export const adminSessionMs = 8 * 60 * 60_000

/** A token carries its session under a MAC of the network's secret: every server process reads it, none keeps it. */
export function makeAdminToken({ networkId, personId, expiresAtMs }: AdminSession, secret: string, crypto: SyncCrypto): string {
  const body = crypto.toBase64Url(JSON.stringify([networkId, personId, expiresAtMs, crypto.randomText(9)]))
  return `${body}.${crypto.hmac(secret, `admin ${body}`)}`
}

/** Null unless the token was made here, for a network that is still there, and is not over. */
export async function readAdminToken(token: string, networkOf: (networkId: string) => Promise<Network | null>, crypto: SyncCrypto, nowMs: number): Promise<{ readonly session: AdminSession; readonly network: Network } | null> {
  const [body = '', seal = ''] = token.split('.')
  const session = sessionFrom(crypto.fromBase64Url(body))
  const network = session === null ? null : await networkOf(session.networkId)
  if (session === null || network === null || session.expiresAtMs <= nowMs) return null
  return sameMac(seal, crypto.hmac(network.sessionSecret, `admin ${body}`)) ? { session, network } : null
}

function sessionFrom(text: string | null): AdminSession | null {
  try {
    const [networkId, personId, expiresAtMs] = JSON.parse(text ?? '') as unknown[]
    return typeof networkId === 'string' && typeof personId === 'string' && typeof expiresAtMs === 'number' ? { networkId, personId, expiresAtMs } : null
  } catch {
    // Not one of ours.
    return null
  }
}
