import type { SignedHead } from '#core/sync-protocol/wire.ts'
import type { LedgerPush } from './decide-ledger.ts'
import type { Network } from './network-store.ts'
import type { ReadRow } from './read-rows.ts'
import { headsInPush, isSigned } from './signed-heads.ts'
import type { SyncParts } from './sync-parts.ts'

export type VerifyHeads = {
  readonly look: (network: Network, deviceId: string, rows: readonly ReadRow[], signedHeads: readonly SignedHead[]) => Promise<LedgerPush>
  /** Looks at what was taken at its word, at most so many; a wrong one is told to IT. Answers how many were wrong. */
  readonly sweep: (most: number) => Promise<number>
}

/**
 * Looks at the signatures of a push before anything is locked. A signature costs as much as forty rows, so a process has a
 * budget of them: past it, a desk's own heads, which its session already vouches for, are taken at its word for now and
 * looked at when the load is over. Foreign heads are always looked at (rule P7).
 */
export function openVerifyHeads(parts: SyncParts, budgetPerSecond = 200): VerifyHeads {
  const { store, crypto, clock } = parts
  const keyOf = openKeys(parts)
  const mayLook = openBudget(parts, budgetPerSecond)
  /** Of each segment the latest: it vouches for all before it. */
  const deferred = new Map<string, { readonly networkId: string; readonly head: SignedHead }>()
  return {
    look: async ({ networkId }, deviceId, rows, signedHeads) => {
      const heads = headsInPush(rows, signedHeads)
      const verified = new Set<string>()
      for (const [key, head] of heads) {
        if (head.deviceId === deviceId && !mayLook()) {
          deferred.set(`${networkId} ${head.segmentId}`, { networkId, head })
          verified.add(key)
          continue
        }
        const publicKey = await keyOf(networkId, head.deviceId)
        // A device may be enrolled by a row of this very push: then it is looked at under the lock.
        if (publicKey === null) continue
        if (isSigned(crypto, head, publicKey)) verified.add(key)
        else heads.delete(key)
      }
      return { deviceId, rows, heads, verified }
    },
    sweep: async (most) => {
      let wrong = 0
      for (const [key, { networkId, head }] of [...deferred].slice(0, most)) {
        deferred.delete(key)
        const publicKey = await keyOf(networkId, head.deviceId)
        if (publicKey === null || isSigned(crypto, head, publicKey)) continue
        wrong += 1
        await store.raise(networkId, { kind: 'signed-head-is-wrong', deviceId: head.deviceId, segmentId: head.segmentId, seq: head.seq, atMs: clock.now() })
      }
      return wrong
    },
  }
}

/** Keys of devices, which never change. */
function openKeys({ store }: SyncParts): (networkId: string, deviceId: string) => Promise<string | null> {
  const keys = new Map<string, string>()
  return async (networkId, deviceId) => {
    const name = `${networkId} ${deviceId}`
    const known = keys.get(name)
    if (known !== undefined) return known
    const device = await store.device(networkId, deviceId)
    if (device !== null) keys.set(name, device.publicKey)
    return device?.publicKey ?? null
  }
}

function openBudget({ clock }: SyncParts, perSecond: number): () => boolean {
  let second = 0
  let spent = 0
  return () => {
    const now = Math.floor(clock.now() / 1000)
    if (now !== second) spent = 0
    second = now
    spent += 1
    return spent <= perSecond
  }
}
