import type { Network, NetworkStore } from './network-store.ts'
import type { SyncCrypto } from './sync-crypto.ts'

/** What the protocol runs on, all from outside: a simulator brings its own clock, store and randomness. */
export type SyncParts = {
  readonly store: NetworkStore
  readonly crypto: SyncCrypto
  readonly clock: { readonly now: () => number }
  /** Something of this network is on disk that was not there before: wake who listens. */
  readonly onCommitted: (networkId: string) => void
  /** Counted for the operator; says nothing about a person. */
  readonly count: (what: string, label: string) => void
}

const keptMs = 30_000

/** Networks as last read. They change only when a server is restored, so half a minute old is young enough. */
export function openKnownNetworks({ store, clock }: Pick<SyncParts, 'store' | 'clock'>): (networkId: string) => Promise<Network | null> {
  const known = new Map<string, { readonly network: Network; readonly atMs: number }>()
  return async (networkId) => {
    const kept = known.get(networkId)
    if (kept !== undefined && clock.now() - kept.atMs < keptMs) return kept.network
    const network = await store.network(networkId)
    if (network === null) known.delete(networkId)
    else known.set(networkId, { network, atMs: clock.now() })
    return network
  }
}
