import type { RowResult } from '#core/sync-protocol/push.ts'
import type { SignedHead } from '#core/sync-protocol/wire.ts'
import { deviceChange } from './device-changes.ts'
import { judgeChain } from './judge-chain.ts'
import type { Alarm, AlarmKind, Device, LedgerKnown, LedgerWrites, Network, PutAside, Segment, StoredOperation } from './network-store.ts'
import type { ReadRow } from './read-rows.ts'
import { isSigned, placeKey } from './signed-heads.ts'
import { growHead } from './stream-head.ts'
import type { SyncCrypto } from './sync-crypto.ts'

/** One desk's push, understood as far as it can be before the lock. */
export type LedgerPush = {
  /** Whose session it came in; the server's own for what it records itself. */
  readonly deviceId: string
  readonly rows: readonly ReadRow[]
  /** By place, only those that name a row of this push. */
  readonly heads: ReadonlyMap<string, SignedHead>
  /** Heads whose signature was found to be the device's before the lock; the others are looked at under it. */
  readonly verified: ReadonlySet<string>
}
export type LedgerDecision = { readonly writes: LedgerWrites | null; readonly value: readonly (readonly RowResult[])[] }

type Batch = {
  readonly known: LedgerKnown
  readonly operations: Map<string, { readonly number: number; readonly hash: string }>
  readonly segments: Map<string, Segment>
  readonly devices: Map<string, Device>
  readonly changedSegments: Set<string>
  readonly changedDevices: Set<string>
  readonly putAsideBefore: Map<string, string>
  readonly stored: StoredOperation[]
  readonly putAside: PutAside[]
  readonly alarms: Alarm[]
  readonly grow: ReturnType<typeof growHead>
}

/**
 * Which rows of some pushes are taken, and everything that follows: pure, under the lock of the network's head. The same
 * on every store. Ledger order and questions are not decided here: what happened is kept (sync.md §2.3).
 */
export function openDecideLedger(network: Network, crypto: SyncCrypto) {
  return (known: LedgerKnown, pushes: readonly LedgerPush[], nowMs: number): LedgerDecision => {
    const batch: Batch = {
      known,
      operations: new Map(known.operations),
      segments: new Map(known.segments),
      devices: new Map(known.devices),
      changedSegments: new Set(),
      changedDevices: new Set(),
      putAsideBefore: new Map(known.putAside),
      stored: [],
      putAside: [],
      alarms: [],
      grow: growHead(known.head, crypto.sha256),
    }
    const value = pushes.map((push) => takePush(batch, push, network, crypto, nowMs))
    const { stored, putAside, alarms } = batch
    const nothing = stored.length === 0 && putAside.length === 0 && alarms.length === 0 && batch.changedSegments.size === 0
    const writes: LedgerWrites = {
      head: batch.grow.head(),
      operations: stored,
      segments: [...batch.changedSegments].flatMap((id) => batch.segments.get(id) ?? []),
      devices: [...batch.changedDevices].flatMap((id) => batch.devices.get(id) ?? []),
      putAside,
      alarms,
    }
    return { writes: nothing ? null : writes, value }
  }
}

function takePush(batch: Batch, push: LedgerPush, network: Network, crypto: SyncCrypto, nowMs: number): RowResult[] {
  const signedTo = new Map<string, number>()
  const forked = new Set<string>()
  const context: PushContext = {
    ...push,
    network,
    crypto,
    nowMs,
    forked,
    lastSegmentId: batch.devices.get(push.deviceId)?.newestSegmentId ?? null,
    signedUpTo: (segmentId, device) => {
      const before = signedTo.get(segmentId)
      if (before !== undefined) return before
      const upTo = highestSigned(push, segmentId, device, crypto)
      signedTo.set(segmentId, upTo)
      return upTo
    },
  }
  return push.rows.map((row) => takeRow(batch, context, row))
}

type PushContext = LedgerPush & {
  readonly network: Network
  readonly crypto: SyncCrypto
  readonly nowMs: number
  readonly forked: Set<string>
  lastSegmentId: string | null
  readonly signedUpTo: (segmentId: string, device: Device) => number
}

function highestSigned({ heads, verified }: LedgerPush, segmentId: string, device: Device, crypto: SyncCrypto): number {
  let highest = 0
  for (const [key, head] of heads) {
    if (head.segmentId !== segmentId || head.seq <= highest) continue
    if (verified.has(key) || isSigned(crypto, head, device.publicKey)) highest = head.seq
  }
  return highest
}

function takeRow(batch: Batch, context: PushContext, row: ReadRow): RowResult {
  if (row.refused !== null) return setAside(batch, context, row)
  const { operation, hash } = row
  const { id, segmentId, seq, deviceId } = operation
  const same = batch.operations.get(id)
  if (same !== undefined && same.hash === hash) {
    context.lastSegmentId = segmentId
    return { number: same.number }
  }
  const before = batch.putAsideBefore.get(hash)
  if (before === 'same-id-other-hash' || before === 'wrong-device') return { refused: before }
  const device = batch.devices.get(deviceId)
  // Who wrote it may become known by an enrolment that has yet to come: not kept, and asked for again.
  if (device === undefined) return { refused: 'unsigned' }
  const verdict = judgeChain(operation, batch.segments.get(segmentId), device)
  if (!verdict.follows) return refuseRow(batch, context, row, verdict.refused)
  if (seq > context.signedUpTo(segmentId, device)) return { refused: 'unsigned' }
  if (verdict.beginsElsewhere) alarm(batch, 'segment-begins-elsewhere', operation, context.nowMs)
  advance(batch, context, row)
  if (same !== undefined) return refuseRow(batch, context, row, 'same-id-other-hash')
  return { number: take(batch, context, row) }
}

function take(batch: Batch, context: PushContext, row: ReadRow & { readonly refused: null }): number {
  const { operation, hash, text, effects, indexRows } = row
  const { number, rollingHash } = batch.grow.add(hash)
  const signature = context.heads.get(placeKey(operation.segmentId, operation.seq))?.signature ?? null
  batch.stored.push({ number, hash, rollingHash, text, operation, effects, indexRows, signature })
  batch.operations.set(operation.id, { number, hash })
  if (!row.isApplied) batch.putAside.push({ stream: 'ledger', hash, reason: 'without-effect', deviceId: operation.deviceId, text, atMs: context.nowMs })
  else noteDevice(batch, context, row)
  return number
}

function noteDevice(batch: Batch, { network, crypto, nowMs }: PushContext, { operation }: ReadRow & { readonly refused: null }): void {
  const change = deviceChange(operation, network, (deviceId) => batch.devices.get(deviceId), crypto, nowMs)
  if (change === null) return
  if ('isForged' in change) return alarm(batch, 'enrolment-is-not-signed', operation, nowMs)
  batch.devices.set(change.device.deviceId, change.device)
  batch.changedDevices.add(change.device.deviceId)
}

/** The segment goes on over this row, and its device's newest end is here. */
function advance(batch: Batch, context: PushContext, { operation, hash }: ReadRow & { readonly refused: null }): void {
  const { segmentId, deviceId, seq } = operation
  const earlier = batch.segments.get(segmentId)
  const head = context.heads.get(placeKey(segmentId, seq))
  const signed = head === undefined ? (earlier?.signed ?? null) : { seq: head.seq, hash: head.hash, signature: head.signature }
  batch.segments.set(segmentId, { segmentId, deviceId, seq, hash, holes: 0, signed })
  batch.changedSegments.add(segmentId)
  context.lastSegmentId = segmentId
  const device = batch.devices.get(deviceId)
  if (device !== undefined && (earlier === undefined || device.newestSegmentId === segmentId)) batch.devices.set(deviceId, { ...device, newestSegmentId: segmentId, newestHash: hash })
}

/** A row that cannot be read is kept apart once; its segment goes on behind it (rule P5). */
function setAside(batch: Batch, context: PushContext, row: ReadRow): RowResult {
  const reason = row.refused ?? 'unreadable'
  if (batch.putAsideBefore.has(row.hash)) return { refused: reason }
  keepAside(batch, context, row, reason)
  const segment = context.lastSegmentId === null ? undefined : batch.segments.get(context.lastSegmentId)
  if (segment !== undefined) {
    batch.segments.set(segment.segmentId, { ...segment, holes: segment.holes + 1 })
    batch.changedSegments.add(segment.segmentId)
  }
  return { refused: reason }
}

function refuseRow(batch: Batch, context: PushContext, row: ReadRow & { readonly refused: null }, reason: 'fork' | 'gap' | 'same-id-other-hash' | 'wrong-device' | 'unreadable' | 'too-large' | 'unsigned'): RowResult {
  const { operation } = row
  if (reason === 'gap') return { refused: context.forked.has(operation.segmentId) ? 'fork' : 'gap' }
  if (reason === 'fork' && !context.forked.has(operation.segmentId)) {
    context.forked.add(operation.segmentId)
    alarm(batch, 'fork', operation, context.nowMs)
  }
  if (reason === 'same-id-other-hash') alarm(batch, 'same-id-other-hash', operation, context.nowMs)
  if (reason === 'same-id-other-hash' || reason === 'wrong-device') keepAside(batch, context, row, reason)
  return { refused: reason }
}

function keepAside(batch: Batch, context: PushContext, row: ReadRow, reason: PutAside['reason']): void {
  batch.putAside.push({ stream: 'ledger', hash: row.hash, reason, deviceId: context.deviceId, text: row.text, atMs: context.nowMs })
  batch.putAsideBefore.set(row.hash, reason)
}

function alarm(batch: Batch, kind: AlarmKind, { deviceId, segmentId, seq }: { readonly deviceId: string; readonly segmentId: string; readonly seq: number }, atMs: number): void {
  batch.alarms.push({ kind, deviceId, segmentId, seq, atMs })
}
