import type { SignedHead } from '#core/sync-protocol/wire.ts'
import type { LedgerPush } from './decide-ledger.ts'
import type { Network } from './network-store.ts'
import type { ReadRow } from './read-rows.ts'
import { headsInPush, isSigned } from './signed-heads.ts'
import type { SyncParts } from './sync-parts.ts'

/**
 * Looks at the signatures of a push before anything is locked. A signature costs as much as forty rows, so a process has a
 * budget of them: past it, a desk's own heads, which its session already vouches for, are taken at its word for now and
 * looked at when the load is over (`sweep`). Foreign heads are always looked at (rule P7).
 */
export function openVerifyHeads({ store, crypto, clock }: SyncParts, budgetPerSecond = 500) {
  const keys = new Map<string, string>()
  let second = 0
  let spent = 0
  const keyOf = async (networkId: string, deviceId: string): Promise<string | null> => {
    const name = `${networkId} ${deviceId}`
    const known = keys.get(name)
    if (known !== undefined) return known
    const device = await store.device(networkId, deviceId)
    if (device !== null) keys.set(name, device.publicKey)
    return device?.publicKey ?? null
  }
  const mayLook = (): boolean => {
    const now = Math.floor(clock.now() / 1000)
    if (now !== second) spent = 0
    second = now
    spent += 1
    return spent <= budgetPerSecond
  }
  return async (network: Network, deviceId: string, rows: readonly ReadRow[], signedHeads: readonly SignedHead[]): Promise<LedgerPush> => {
    const heads = headsInPush(rows, signedHeads)
    const verified = new Set<string>()
    for (const [key, head] of heads) {
      if (head.deviceId === deviceId && !mayLook()) {
        verified.add(key)
        continue
      }
      const publicKey = await keyOf(network.networkId, head.deviceId)
      if (publicKey === null) continue
      if (isSigned(crypto, head, publicKey)) verified.add(key)
      else heads.delete(key)
    }
    return { deviceId, rows, heads, verified }
  }
}
