import { z } from 'zod'
import { canonicalJson } from '../std/canonical-json.ts'

/** What the network keeps of its catalogue and its people. `alias`: a record of a desk that began alone goes by another's id. */
export const referenceKinds = ['branch', 'service', 'service-category', 'membership-type', 'person', 'policy', 'alias', 'gift-card-type'] as const
export type ReferenceKind = (typeof referenceKinds)[number]

/** Kinds whose records stand in an order that people choose. */
export const orderedKinds = ['service', 'service-category', 'membership-type', 'gift-card-type'] as const satisfies readonly ReferenceKind[]
export type OrderedKind = (typeof orderedKinds)[number]

/**
 * One version of a reference record: a row of the network's catalogue stream. Its number in the stream is its version; of
 * two edits made apart the later number wins and the earlier stays in the history (sync.md §2.10).
 */
export const referenceRecordSchema = z.object({
  kind: z.enum(referenceKinds),
  id: z.string().min(1).max(64),
  /** Epoch milliseconds of the author's clock, for people. */
  clock: z.int().min(0),
  author: z.string().max(64),
  device: z.string().min(1).max(64),
  /** Hash of the version that was edited, so that its author can be told when another edit came between; null for a new one. */
  edited: z.string().max(64).nullable(),
  value: z.unknown(),
})
export type ReferenceRecord = z.infer<typeof referenceRecordSchema>

/** A record of a desk that began alone, which goes by the network's own since that desk joined: every later reader finds the other. */
export type Alias = { readonly id: string; readonly of: string; readonly kind: ReferenceKind }

/** The text that travels and is hashed. */
export function referenceRecordText(record: ReferenceRecord): string {
  return canonicalJson(record)
}
