import type { SubjectKey } from '#core/ledger/entry.ts'
import { foldInto } from '#core/ledger/fold.ts'
import type { Slice } from '#core/ledger/slice.ts'
import { touchedSubjects } from '#core/ledger/slice.ts'
import { must } from '#core/std/must.ts'
import type { Stream } from '#core/sync-protocol/wire.ts'
import type { Alarm, Device, Heard, LedgerAsked, LedgerKnown, LedgerWrites, Network, PageRow, PairingCode, PutAside, RecordsAsked, RecordsKnown, RecordStream, RecordsWrites, Segment, StreamHead } from './network-store.ts'
import { emptyHead } from './stream-head.ts'

type Row = PageRow & { readonly subjects: readonly SubjectKey[]; readonly owner: string; readonly name: string }
export type UsedCode = PairingCode & { readonly usedBy: { readonly deviceId: string; readonly publicKey: string; readonly deskNumber: number } | null }

/** One network in memory. What is changed is changed in one step: nothing waits in between, so nothing is ever half done. */
export type MemoryNetwork = {
  network: Network
  readonly heads: Record<Stream, StreamHead>
  readonly rows: Record<Stream, Row[]>
  readonly byId: Map<string, { readonly number: number; readonly hash: string }>
  readonly byHash: Record<Stream, Map<string, number>>
  readonly segments: Map<string, Segment>
  readonly devices: Map<string, Device>
  readonly slices: Map<SubjectKey, Slice>
  readonly putAside: Map<string, PutAside>
  readonly alarms: Map<string, Alarm>
  readonly nonces: Set<string>
  readonly starts: Map<string, string[]>
  readonly status: Map<string, Heard>
  readonly codes: Map<string, UsedCode>
  readonly deskNumbers: Map<string, number>
}

export function newMemoryNetwork(network: Network, server: Device): MemoryNetwork {
  return {
    network,
    heads: { ledger: emptyHead, personal: emptyHead, catalogue: emptyHead },
    rows: { ledger: [], personal: [], catalogue: [] },
    byId: new Map(),
    byHash: { ledger: new Map(), personal: new Map(), catalogue: new Map() },
    segments: new Map(),
    devices: new Map([[server.deviceId, server]]),
    slices: new Map(),
    putAside: new Map(),
    alarms: new Map(),
    nonces: new Set(),
    starts: new Map(),
    status: new Map(),
    codes: new Map(),
    deskNumbers: new Map(),
  }
}

/** Its rows never change, so copying the collections is enough. */
export function copyOf(memory: MemoryNetwork): MemoryNetwork {
  const { heads, rows, byHash } = memory
  return {
    ...memory,
    heads: { ...heads },
    rows: { ledger: [...rows.ledger], personal: [...rows.personal], catalogue: [...rows.catalogue] },
    byId: new Map(memory.byId),
    byHash: { ledger: new Map(byHash.ledger), personal: new Map(byHash.personal), catalogue: new Map(byHash.catalogue) },
    segments: new Map(memory.segments),
    devices: new Map(memory.devices),
    slices: new Map(memory.slices),
    putAside: new Map(memory.putAside),
    alarms: new Map(memory.alarms),
    nonces: new Set(memory.nonces),
    starts: new Map([...memory.starts].map(([device, starts]) => [device, [...starts]])),
    status: new Map(memory.status),
    codes: new Map(memory.codes),
    deskNumbers: new Map(memory.deskNumbers),
  }
}

export function ledgerKnown(memory: MemoryNetwork, asked: LedgerAsked): LedgerKnown {
  return {
    head: memory.heads.ledger,
    segments: picked(memory.segments, [...asked.segmentIds, ...asked.endsOf.flatMap((id) => (memory.devices.has(id) ? (deviceWithEnd(memory, id).newestSegmentId ?? []) : []))]),
    devices: new Map(asked.deviceIds.flatMap((id) => (memory.devices.has(id) ? [[id, deviceWithEnd(memory, id)] as const] : []))),
    operations: picked(memory.byId, asked.operationIds),
    putAside: asideOf(memory, asked.hashes),
  }
}

export function writeLedger(memory: MemoryNetwork, writes: LedgerWrites): void {
  memory.heads.ledger = writes.head
  for (const segment of writes.segments) memory.segments.set(segment.segmentId, segment)
  for (const device of writes.devices) memory.devices.set(device.deviceId, device)
  for (const { number, hash, rollingHash, text, operation, effects, signature } of writes.operations) {
    const { id, deviceId, segmentId, seq } = operation
    memory.byId.set(id, { number, hash })
    memory.byHash.ledger.set(hash, number)
    memory.rows.ledger.push({ number, hash, rollingHash, text, place: { deviceId, segmentId, seq, signature }, subjects: touchedSubjects(effects), owner: '', name: '' })
    foldInto(memory.slices, effects)
  }
  keep(memory, writes.putAside, writes.alarms)
}

export function recordsKnown(memory: MemoryNetwork, stream: RecordStream, asked: RecordsAsked): RecordsKnown {
  const erased = stream === 'personal' ? memory.rows.personal.filter(({ name, owner }) => name === 'erased' && asked.owners.includes(owner)).map(({ owner }) => owner) : []
  return { head: memory.heads[stream], rows: picked(memory.byHash[stream], asked.hashes), erased: new Set(erased), putAside: asideOf(memory, asked.hashes) }
}

export function writeRecords(memory: MemoryNetwork, stream: RecordStream, writes: RecordsWrites): void {
  memory.heads[stream] = writes.head
  const rows = memory.rows[stream]
  for (const row of writes.rows) {
    memory.byHash[stream].set(row.hash, row.number)
    rows.push({ ...row, place: null, subjects: [] })
  }
  for (const [index, row] of rows.entries()) if (stream === 'personal' && row.name !== 'erased' && writes.erase.includes(row.owner)) rows[index] = { ...row, text: null }
  keep(memory, writes.putAside, [])
}

export function deviceWithEnd(memory: MemoryNetwork, deviceId: string): Device {
  const device = must(memory.devices.get(deviceId), 'Only known devices are asked for')
  const newest = [...memory.segments.values()].findLast((segment) => segment.deviceId === deviceId)
  return { ...device, newestSegmentId: newest?.segmentId ?? null, newestHash: newest?.hash ?? null }
}

export function keep(memory: MemoryNetwork, putAside: readonly PutAside[], alarms: readonly Alarm[]): void {
  for (const row of putAside) if (!memory.putAside.has(row.hash)) memory.putAside.set(row.hash, row)
  for (const alarm of alarms) {
    const key = `${alarm.kind} ${alarm.deviceId} ${alarm.segmentId} ${alarm.seq}`
    if (!memory.alarms.has(key)) memory.alarms.set(key, alarm)
  }
}

function asideOf(memory: MemoryNetwork, hashes: readonly string[]): Map<string, string> {
  return new Map([...picked(memory.putAside, hashes)].map(([hash, { reason }]) => [hash, reason]))
}

function picked<Value>(map: ReadonlyMap<string, Value>, keys: readonly string[]): Map<string, Value> {
  return new Map(keys.flatMap((key) => (map.has(key) ? [[key, map.get(key) as Value] as const] : [])))
}
