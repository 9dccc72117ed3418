import type { SyncStore } from '#main/ports/sync-store.ts'
import type { NetworkStore } from '../../src-server/sync/network-store.ts'
import type { Chance } from './simulated-world.ts'

/** Bugs of the protocol, planted one at a time to see that the simulator finds them. */
export const plantedBugs = [
  'server-forgets-what-it-knows', 'server-acknowledges-before-commit', 'server-page-skips-a-row', 'server-rolls-hash-without-row', 'server-takes-forks', 'server-loses-part-of-a-batch',
  'desk-keeps-its-segment', 'desk-acknowledges-what-was-not-sent', 'desk-moves-cursor-without-rows', 'desk-never-rewinds', 'desk-forgets-foreign-rows', 'desk-sends-only-its-newest', 'desk-drops-personal-rows', 'desk-signs-nothing-for-others',
] as const
export type PlantedBug = (typeof plantedBugs)[number]

/** The server's store with a bug between it and the protocol. */
export function withServerBug(store: NetworkStore, bug: PlantedBug | null, chance: Chance): NetworkStore {
  switch (bug) {
    case 'server-forgets-what-it-knows':
      return { ...store, appendLedger: (networkId, asked, decide) => store.appendLedger(networkId, asked, (known) => decide({ ...known, operations: new Map(), segments: new Map() })) }
    case 'server-acknowledges-before-commit':
      return { ...store, appendLedger: (networkId, asked, decide) => store.appendLedger(networkId, asked, (known) => { const decided = decide(known); return chance.once(0.1) ? { ...decided, writes: null } : decided }) }
    case 'server-page-skips-a-row':
      return { ...store, page: async (networkId, stream, after, most, mostBytes) => { const rows = await store.page(networkId, stream, after, most, mostBytes); return rows.length > 2 && chance.once(0.2) ? rows.filter((_row, index) => index !== 1) : rows } }
    case 'server-rolls-hash-without-row':
      return { ...store, rollingHashAt: async (networkId, stream, number) => store.rollingHashAt(networkId, stream, Math.max(0, number - 1)) }
    case 'server-takes-forks':
      return { ...store, appendLedger: (networkId, asked, decide) => store.appendLedger(networkId, asked, (known) => decide({ ...known, segments: new Map() })) }
    case 'server-loses-part-of-a-batch':
      return { ...store, appendLedger: (networkId, asked, decide) => store.appendLedger(networkId, asked, (known) => { const decided = decide(known); return decided.writes === null || decided.writes.operations.length < 3 ? decided : { ...decided, writes: { ...decided.writes, operations: decided.writes.operations.slice(1) } } }) }
    default:
      return store
  }
}

/** A desk's store with a bug between it and the loop. */
export function withDeskBug(store: SyncStore, bug: PlantedBug | null, chance: Chance): SyncStore {
  switch (bug) {
    case 'desk-acknowledges-what-was-not-sent':
      return { ...store, unsent: (stream, most, mostBytes) => { const rows = store.unsent(stream, most, mostBytes); return rows.length > 1 && chance.once(0.1) ? rows.slice(1) : rows } }
    case 'desk-moves-cursor-without-rows':
      return { ...store, receive: (stream, rows, after, ...rest) => (stream === 'ledger' && rows.length > 1 && chance.once(0.1) ? store.receive(stream, rows.slice(0, -1), after, ...rest) : store.receive(stream, rows, after, ...rest)) }
    case 'desk-never-rewinds':
      return { ...store, rewindTo: () => {} }
    case 'desk-forgets-foreign-rows':
      return { ...store, unsent: (stream, most, mostBytes) => store.unsent(stream, most, mostBytes).filter(({ place }) => place === null || place.deviceId === store.ownDeviceId) }
    case 'desk-sends-only-its-newest':
      return { ...store, unsent: (stream, most, mostBytes) => store.unsent(stream, most, mostBytes).slice(-1) }
    case 'desk-drops-personal-rows':
      return { ...store, receive: (stream, rows, ...rest) => store.receive(stream, stream === 'personal' ? rows.map((row) => (chance.once(0.1) ? { ...row, text: null } : row)) : rows, ...rest) }
    case 'desk-signs-nothing-for-others':
      return { ...store, signedHeadOf: () => null }
    default:
      return store
  }
}

const kept = new Map<string, string>()

/** A new segment at every start; with the bug the first one of a desk's name for ever. */
export function segmentWithBug(segmentId: string, name: string, bug: PlantedBug | null): string {
  if (bug !== 'desk-keeps-its-segment') return segmentId
  const first = kept.get(name) ?? segmentId
  kept.set(name, first)
  return first
}
