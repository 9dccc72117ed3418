import type { SyncStore } from '#main/ports/sync-store.ts'
import type { NetworkStore } from '../../src-server/sync/network-store.ts'
import type { FaultKind } from './faults.ts'
import type { Chance } from './simulated-world.ts'

/** Bugs of the protocol, planted one at a time to see that the simulator finds them. */
export const plantedBugs = [
  'server-forgets-what-it-knows', 'server-acknowledges-before-commit', 'server-page-skips-a-row', 'server-page-in-another-order', 'server-takes-forks', 'server-loses-part-of-a-batch',
  'desk-does-not-move-forks', 'desk-acknowledges-what-was-not-sent', 'desk-moves-cursor-without-rows', 'desk-never-rewinds', 'desk-forgets-foreign-rows', 'desk-keeps-the-erased', 'desk-drops-personal-rows', 'desk-signs-nothing-for-others',
] as const
export type PlantedBug = (typeof plantedBugs)[number]

/** Each planted bug with a seed by which it is found, and the faults it needs. */
export const foundBy: Record<PlantedBug, { readonly seed: number; readonly faults: 'all' | readonly FaultKind[] }> = {
  'server-forgets-what-it-knows': { seed: 1, faults: 'all' },
  'server-acknowledges-before-commit': { seed: 1, faults: 'all' },
  'server-page-skips-a-row': { seed: 1, faults: 'all' },
  'server-page-in-another-order': { seed: 1, faults: 'all' },
  'server-takes-forks': { seed: 1, faults: 'all' },
  'server-loses-part-of-a-batch': { seed: 1, faults: 'all' },
  'desk-does-not-move-forks': { seed: 18, faults: ['desk-restored'] },
  'desk-acknowledges-what-was-not-sent': { seed: 1, faults: ['desk-restored', 'answer-lost', 'request-lost'] },
  'desk-moves-cursor-without-rows': { seed: 1, faults: 'all' },
  'desk-never-rewinds': { seed: 1, faults: 'all' },
  'desk-forgets-foreign-rows': { seed: 1, faults: 'all' },
  'desk-keeps-the-erased': { seed: 5, faults: 'all' },
  'desk-drops-personal-rows': { seed: 2, faults: 'all' },
  'desk-signs-nothing-for-others': { seed: 52, faults: ['server-restored', 'desk-restored'] },
}

/** The server's store with a bug between it and the protocol. */
export function withServerBug(store: NetworkStore, bug: PlantedBug | null, chance: Chance): NetworkStore {
  switch (bug) {
    case 'server-forgets-what-it-knows':
      return { ...store, appendLedger: (networkId, asked, decide) => store.appendLedger(networkId, asked, (known) => decide({ ...known, operations: new Map(), segments: new Map() })) }
    case 'server-acknowledges-before-commit':
      return { ...store, appendLedger: (networkId, asked, decide) => store.appendLedger(networkId, asked, (known) => { const decided = decide(known); return chance.once(0.1) ? { ...decided, writes: null } : decided }) }
    case 'server-page-skips-a-row':
      return { ...store, page: async (networkId, stream, after, most, mostBytes) => { const rows = await store.page(networkId, stream, after, most, mostBytes); return rows.length > 2 && chance.once(0.2) ? rows.filter((_row, index) => index !== 1) : rows } }
    case 'server-page-in-another-order':
      return { ...store, page: async (...asked) => (await store.page(...asked)).toSorted((left, right) => (left.hash < right.hash ? -1 : 1)) }
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
      return {
        ...store,
        unsent: (stream, most, mostBytes) => {
          const rows = store.unsent(stream, most, mostBytes)
          if (stream === 'ledger' && rows.length > 0 && chance.once(0.1)) store.acknowledge(stream, rows.map(({ row }, index) => ({ row, number: store.cursor(stream).number + index + 1 })))
          return rows
        },
      }
    case 'desk-moves-cursor-without-rows':
      return { ...store, receive: (stream, rows, after, ...rest) => (stream === 'ledger' && rows.length > 1 && chance.once(0.1) ? store.receive(stream, rows.slice(0, -1), after, ...rest) : store.receive(stream, rows, after, ...rest)) }
    case 'desk-never-rewinds':
      return { ...store, rewindTo: () => {} }
    case 'desk-forgets-foreign-rows':
      return { ...store, unsent: (stream, most, mostBytes) => store.unsent(stream, most, mostBytes).filter(({ place }) => place === null || place.deviceId === store.ownDeviceId) }
    case 'desk-does-not-move-forks':
      return { ...store, moveFork: () => 0 }
    case 'desk-keeps-the-erased':
      return { ...store, receive: (stream, rows, ...rest) => store.receive(stream, rows.map((row) => (row.text?.includes('"erased"') === true ? { ...row, text: null } : row)), ...rest) }
    case 'desk-drops-personal-rows':
      return { ...store, receive: (stream, rows, ...rest) => store.receive(stream, stream === 'personal' ? rows.map((row) => (chance.once(0.1) ? { ...row, text: null } : row)) : rows, ...rest) }
    case 'desk-signs-nothing-for-others':
      return { ...store, signedHeadOf: () => null }
    default:
      return store
  }
}
