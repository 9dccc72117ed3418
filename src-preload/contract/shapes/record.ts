import { z } from 'zod'
import { momentShape } from './moment.ts'

/** Kinds of records that have a page of their own in the office's form. */
export const shownKinds = ['service', 'service-category', 'membership-type', 'person', 'branch', 'policy'] as const
export const shownKind = z.enum(shownKinds)
export type ShownKind = z.infer<typeof shownKind>

/** What of a record is shown and edited: plain values by their names; amounts in minor units under a name that ends in `Minor`. */
export const recordFieldsShape = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
export type RecordFields = z.infer<typeof recordFieldsShape>

export const recordShape = z.object({
  id: z.string(),
  name: z.string(),
  /** Whether this desk may edit it here: of branches only its own. */
  isOwn: z.boolean(),
  fields: recordFieldsShape,
  /** The one that shows stands first. Without a number it is this desk's proposal, which the network has not numbered yet. */
  versions: z.array(z.object({ at: momentShape, byName: z.string(), number: z.int().nullable(), changed: z.array(z.string()), fields: recordFieldsShape })),
})
export type RecordView = z.infer<typeof recordShape>
