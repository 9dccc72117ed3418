import { z } from 'zod'
import { stockColours } from '#core/catalogue/membership-terms.ts'
import { membershipStatuses } from '#core/memberships/membership-status.ts'
import { refusalShape } from './outcome.ts'

/** One sold membership as it is drawn: a ticket with its stub. */
export const ticketShape = z.object({
  membershipId: z.string(),
  number: z.string(),
  typeName: z.string(),
  stock: z.enum(stockColours),
  named: z.boolean(),
  covers: z.array(z.string()),
  everyBranch: z.boolean(),
  status: z.enum(membershipStatuses),
  /** Counted memberships: `sold` and `left` over all counted rows; null where there is no count. */
  sold: z.int().nullable(),
  left: z.int().nullable(),
  used: z.int(),
  /** More than one row only for separate balances. `sold` and `left` are null for a row without a count. */
  rows: z.array(z.object({ name: z.string(), sold: z.int().nullable(), left: z.int().nullable(), used: z.int() })),
  soldDay: z.string(),
  saleId: z.string(),
  /** Why its end cannot be moved, its balance not corrected, nothing refunded; null when it can. */
  extendRefusal: refusalShape.nullable(),
  correctRefusal: refusalShape.nullable(),
  refundRefusal: refusalShape.nullable(),
  startsBy: z.enum(['at-sale', 'first-visit', 'planned']),
  startDay: z.string().nullable(),
  /** Known only before a start: the planned day, or the day it starts by itself. */
  startsLatest: z.string().nullable(),
  /** Last valid day, inclusive, planned freezes counted; null while open-ended (no validity, not started, open freeze). */
  lastDay: z.string().nullable(),
  daysLeft: z.int().nullable(),
  frozenFrom: z.string().nullable(),
  frozenUntil: z.string().nullable(),
  plannedFreezeFrom: z.string().nullable(),
  freeze: z.object({
    /** null when a freeze may be made today; else why not. */
    refusal: refusalShape.nullable(),
    usedDays: z.int(),
    longestTotalDays: z.int().nullable(),
    leftDays: z.int().nullable(),
    earliestFrom: z.string(),
  }),
  /** null when it can be unfrozen now. */
  unfreezeRefusal: refusalShape.nullable(),
  paidMinor: z.int(),
  valueLeftMinor: z.int(),
})
export type TicketView = z.infer<typeof ticketShape>
