import { z } from 'zod'

export const historyKinds = [
  'sold',
  'visit',
  'visit-returned',
  'frozen',
  'unfrozen',
  'freeze-undone',
  'extended',
  'validity-set',
  'balance-corrected',
  'cancelled',
  'refunded',
  'owner-set',
  'question-answered',
  'visit-owed',
  'owed-visit-paid',
  'owed-visit-written-off',
  'account-topped-up',
  'account-spent',
  'account-credited',
  'account-paid-out',
  'account-top-up-cancelled',
] as const

/** One line of a history: what, when, by whom, why, and the balance after it. */
export const historyLineShape = z.object({
  operationId: z.string(),
  kind: z.enum(historyKinds),
  day: z.string(),
  time: z.string(),
  /** Null where it concerns none, such as the client's account. */
  membershipId: z.string().nullable(),
  typeName: z.string(),
  /** Name of the service, day of a freeze, reason and the like: what the sentence of this kind needs. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** Change of the count of visits; null where the line changes none. */
  change: z.int().nullable(),
  leftAfter: z.int().nullable(),
  /** Money of the client's account: positive came onto it. */
  amountMinor: z.int().nullable(),
  /** The operation whose receipt shows it; null where none was given. */
  receiptOf: z.string().nullable(),
  /** False while the network has not acknowledged it. */
  isSent: z.boolean(),
  actorName: z.string(),
  branchName: z.string(),
  here: z.boolean(),
  /** How this line can be undone; null when it cannot be, or has been. */
  undo: z.enum(['return-visit', 'undo-freeze']).nullable(),
  undone: z.boolean(),
})
export type HistoryLineView = z.infer<typeof historyLineShape>
