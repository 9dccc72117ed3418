import { rollingHashOfNothing } from '#core/sync-protocol/pull.ts'
import type { Digest, Stream } from '#core/sync-protocol/wire.ts'
import { digestOf } from '#main/ledger-db/stream-numbers.ts'
import type { Alarm, Device, Heard, LedgerWrites, Network, NetworkStore, PageRow, PutAside, RecordStream, Segment, StoredOperation, StoredRecord, StreamHead, StreamHeads } from '../../src-server/sync/network-store.ts'

/** Everything a memory store holds of its one network: what a backup of the server is a copy of. */
export type StoreState = {
  network: Network | null
  heads: Record<Stream, StreamHead>
  devices: Map<string, Device>
  segments: Map<string, Segment>
  operations: StoredOperation[]
  byId: Map<string, StoredOperation>
  records: Record<RecordStream, StoredRecord[]>
  putAside: Map<string, PutAside>
  alarms: Alarm[]
  heard: Heard[]
  deskNumbers: Map<string, number>
}

export type MemoryStore = NetworkStore & {
  readonly state: () => StoreState
  /** A copy of everything, as a backup has it. */
  readonly backUp: () => StoreState
  readonly restore: (backup: StoreState, epoch: string) => void
}

const nothing: StreamHead = { number: 0, rollingHash: rollingHashOfNothing, digest: { count: 0, sum: '0'.repeat(16) } }

function emptyState(): StoreState {
  return {
    network: null, heads: { ledger: nothing, personal: nothing, catalogue: nothing }, devices: new Map(), segments: new Map(), operations: [], byId: new Map(),
    records: { personal: [], catalogue: [] }, putAside: new Map(), alarms: [], heard: [], deskNumbers: new Map(),
  }
}

function copyOf(state: StoreState): StoreState {
  return {
    network: state.network, heads: { ...state.heads }, devices: new Map(state.devices), segments: new Map(state.segments), operations: [...state.operations], byId: new Map(state.byId),
    records: { personal: [...state.records.personal], catalogue: [...state.records.catalogue] }, putAside: new Map(state.putAside), alarms: [...state.alarms], heard: [...state.heard], deskNumbers: new Map(state.deskNumbers),
  }
}

/** The network's store in memory. Each write is one step without waiting, hence whole or not at all; `beforeCommit` may refuse it, like a disk. */
export function memoryStore(beforeCommit: () => void = () => {}): MemoryStore {
  let state = emptyState()
  const page = (stream: Stream): PageRow[] => (stream === 'ledger' ? state.operations.map(ledgerRow) : state.records[stream].map(({ number, hash, rollingHash, text }) => ({ number, hash, rollingHash, text, place: null })))
  const pageAfter = (stream: Stream, after: number, most: number): PageRow[] =>
    stream === 'ledger' ? state.operations.slice(after, after + most).map(ledgerRow) : state.records[stream].slice(after, after + most).map(({ number, hash, rollingHash, text }) => ({ number, hash, rollingHash, text, place: null }))
  const parts = (stream: Stream): string[][] => {
    const all: string[][] = Array.from({ length: 256 }, () => [])
    for (const { hash } of page(stream)) all[Number.parseInt(hash.slice(0, 2), 16)]?.push(hash)
    return all
  }
  const writeLedger = (writes: LedgerWrites): void => {
    beforeCommit()
    state.heads.ledger = writes.head
    for (const operation of writes.operations) {
      state.operations.push(operation)
      state.byId.set(operation.operation.id, operation)
    }
    for (const segment of writes.segments) state.segments.set(segment.segmentId, segment)
    for (const device of writes.devices) state.devices.set(device.deviceId, device)
    for (const row of writes.putAside) state.putAside.set(row.hash, row)
    state.alarms.push(...writes.alarms)
  }
  return {
    state: () => state,
    backUp: () => copyOf(state),
    restore: (backup, epoch) => {
      state = copyOf(backup)
      if (state.network !== null) state.network = { ...state.network, epoch }
    },
    createNetwork: async (network, server) => {
      state.network = network
      state.devices.set(server.deviceId, server)
    },
    network: async (networkId) => (state.network?.networkId === networkId ? state.network : null),
    device: async (_networkId, deviceId) => state.devices.get(deviceId) ?? null,
    heads: async (): Promise<StreamHeads> => ({ ...state.heads }),
    segmentsOf: async (_networkId, deviceId, most) => [...state.segments.values()].filter((segment) => segment.deviceId === deviceId).slice(-most),
    segments: async (_networkId, ids) => ids.flatMap((id) => state.segments.get(id) ?? []),
    appendLedger: async (_networkId, asked, decide) => {
      const known = {
        head: state.heads.ledger,
        segments: pick(state.segments, asked.segmentIds),
        devices: state.devices,
        operations: new Map(asked.operationIds.flatMap((id) => { const one = state.byId.get(id); return one === undefined ? [] : [[id, { number: one.number, hash: one.hash }] as const] })),
        putAside: new Map(asked.hashes.flatMap((hash) => { const one = state.putAside.get(hash); return one === undefined ? [] : [[hash, one.reason] as const] })),
      }
      const { writes, value } = decide(known)
      if (writes !== null) writeLedger(writes)
      return value
    },
    appendRecords: async (_networkId, stream, asked, decide) => {
      const rows = state.records[stream]
      const wanted = new Set(asked.hashes)
      const known = {
        head: state.heads[stream],
        rows: new Map(rows.flatMap(({ hash, number }) => (wanted.has(hash) ? [[hash, number] as const] : []))),
        erased: new Set(stream === 'personal' ? rows.flatMap(({ owner, name }) => (name === 'erased' && asked.owners.includes(owner) ? [owner] : [])) : []),
        putAside: new Map(asked.hashes.flatMap((hash) => { const one = state.putAside.get(hash); return one === undefined ? [] : [[hash, one.reason] as const] })),
      }
      const { writes, value } = decide(known)
      if (writes !== null) {
        beforeCommit()
        state.heads[stream] = writes.head
        const gone = new Set(writes.erase)
        state.records[stream] = [...rows, ...writes.rows].map((row) => (gone.has(row.owner) && row.name !== 'erased' ? { ...row, text: null } : row))
        for (const row of writes.putAside) state.putAside.set(row.hash, row)
      }
      return value
    },
    rollingHashAt: async (_networkId, stream, number) => (number === 0 ? rollingHashOfNothing : ((stream === 'ledger' ? state.operations[number - 1] : state.records[stream][number - 1])?.rollingHash ?? null)),
    page: async (_networkId, stream, after, most) => pageAfter(stream, after, most),
    operationsOf: async (_networkId, subjects, after, most) =>
      state.operations.slice(after).filter(({ effects }) => effects.facts.some(({ subject }) => subjects.includes(subject)) || effects.entries.some(({ subject }) => subjects.includes(subject))).slice(0, most).map(ledgerRow),
    rowsByHash: async (_networkId, stream, hashes) => page(stream).filter(({ hash }) => hashes.includes(hash)),
    partDigests: async (_networkId, stream): Promise<Digest[]> => parts(stream).map(digestOf),
    hashesOfPart: async (_networkId, stream, part) => parts(stream)[part] ?? [],
    hear: async (_networkId, heard) => hear(state, heard),
    noteHeard: async () => {},
    raise: async (_networkId, alarm) => void state.alarms.push(alarm),
    addPairingCode: async () => {},
    networkOfCode: async () => state.network?.networkId ?? null,
    takeCode: async (_networkId, _codeHash, { deviceId }) => ({ ok: true, branchId: 'b-1', deskNumber: numberFor(state, deviceId) }),
    takeDeskNumber: async (_networkId, _branchId, deviceId) => numberFor(state, deviceId),
  }
}

function ledgerRow({ number, hash, rollingHash, text, operation, signature }: StoredOperation): PageRow {
  return { number, hash, rollingHash, text, place: { deviceId: operation.deviceId, segmentId: operation.segmentId, seq: operation.seq, signature } }
}

/** A start that speaks again after a later one of the same device was heard is a clone. */
function hear(state: StoreState, heard: Heard): { isReplay: boolean; isCloned: boolean } {
  if (state.heard.some(({ nonce }) => nonce === heard.nonce)) return { isReplay: true, isCloned: false }
  const own = state.heard.filter(({ deviceId }) => deviceId === heard.deviceId)
  const newest = own.findLast((_one, index) => own.findIndex(({ segmentId }) => segmentId === own[index]?.segmentId) === index)
  const isCloned = newest !== undefined && newest.segmentId !== heard.segmentId && own.some(({ segmentId }) => segmentId === heard.segmentId)
  state.heard.push(heard)
  return { isReplay: false, isCloned }
}

function numberFor(state: StoreState, deviceId: string): number {
  const known = state.deskNumbers.get(deviceId) ?? state.deskNumbers.size + 1
  state.deskNumbers.set(deviceId, known)
  return known
}

function pick<Value>(from: ReadonlyMap<string, Value>, keys: readonly string[]): Map<string, Value> {
  return new Map(keys.flatMap((key) => { const value = from.get(key); return value === undefined ? [] : [[key, value] as const] }))
}
