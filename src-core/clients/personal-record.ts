import { z } from 'zod'
import { canonicalJson } from '../std/canonical-json.ts'

/** Fields of a client's personal record; `erased` is the tombstone that takes every other value away (domain.md §10). */
export const personalFields = ['name', 'phones', 'email', 'note', 'erased'] as const
export type PersonalField = (typeof personalFields)[number]

/**
 * One value a client's field had: a row of the network's personal stream. Rows are only added; per field the latest by
 * clock shows, then by device, and the others are kept. `value` is text as the field writes it (phones as a JSON list).
 */
export const personalRecordSchema = z.object({
  client: z.string().min(1).max(64),
  field: z.enum(personalFields),
  /** Hybrid clock in milliseconds: never behind a value its author had seen. */
  clock: z.int().min(0),
  author: z.string().max(64),
  device: z.string().min(1).max(64),
  value: z.string().max(40_000).nullable(),
})
export type PersonalRecord = z.infer<typeof personalRecordSchema>

/** The text that travels and is hashed. */
export function personalRecordText(record: PersonalRecord): string {
  return canonicalJson(record)
}
