import type { ReferenceKind, ReferenceRecord } from '#core/catalogue/reference-record.ts'
import { referenceRecordText } from '#core/catalogue/reference-record.ts'
import { assert } from '#core/std/assert.ts'
import { decideRecords, readRecord } from './decide-records.ts'
import type { Network } from './network-store.ts'
import type { SyncParts } from './sync-parts.ts'

export type ReferenceDraft = { readonly kind: ReferenceKind; readonly id: string; readonly value: unknown; readonly edited: string | null }

/** Writes reference records of the server's own: the network's first ones, and what an admin edits through it. Answers their numbers. */
export async function appendReferences({ store, crypto, clock, onCommitted }: SyncParts, network: Network, author: string, drafts: readonly ReferenceDraft[]): Promise<number[]> {
  const nowMs = clock.now()
  const device = network.serverDeviceId
  const rows = drafts.map(({ kind, id, value, edited }) => readRecord('catalogue', referenceRecordText({ kind, id, clock: nowMs, author, device, edited, value } satisfies ReferenceRecord), crypto.sha256))
  const numbers = await store.appendRecords(network.networkId, 'catalogue', { hashes: rows.map(({ hash }) => hash), owners: [] }, (known) => {
    const { writes, value } = decideRecords('catalogue', known, [{ deviceId: device, rows }], crypto.sha256, nowMs)
    return { writes, value: (value[0] ?? []).map((result) => ('number' in result ? result.number : 0)) }
  })
  assert(numbers.every((number) => number > 0), 'What the server writes itself is taken')
  onCommitted(network.networkId)
  return numbers
}
