import { z } from 'zod'
import { limits, mostRows, wholeWithin } from './limits.ts'
import { periodSchema } from './period-schema.ts'

/** What one row of a membership pays for: exactly one service, or exactly one category of services. */
export const coveredSchema = z.object({
  kind: z.enum(['service', 'category']),
  id: z.string().min(1).max(64),
  /** As it was called when sold: an old membership keeps its words. */
  name: z.string().min(1).max(255),
})
export type Covered = z.infer<typeof coveredSchema>

/**
 * How visits are counted: one pool for everything covered, no count at all, or an own count for each covered row
 * (`visits: null` is a row without a count).
 */
export const balanceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shared'), visits: wholeWithin(limits.visits), covers: z.array(coveredSchema).min(1).max(mostRows.covers) }),
  z.object({ kind: z.literal('unlimited'), covers: z.array(coveredSchema).min(1).max(mostRows.covers) }),
  z.object({
    kind: z.literal('separate'),
    rows: z.array(z.object({ covers: coveredSchema, visits: wholeWithin(limits.visits).nullable() })).min(1).max(mostRows.covers),
  }),
])

/** When validity starts. With a first visit it may also start by itself a period after the sale. */
export const activationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('at-sale') }),
  z.object({ kind: z.literal('first-visit'), byItselfAfter: periodSchema.nullable() }),
  z.object({ kind: z.literal('planned'), atMostDaysAhead: wholeWithin(limits.daysAhead) }),
])
export type Activation = z.infer<typeof activationSchema>

export const stockColours = ['manila', 'rose', 'mint', 'sky', 'lilac', 'sand', 'sage', 'coral'] as const
export type StockColour = (typeof stockColours)[number]

const weekdayHours = z.object({
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  fromMinute: z.int().min(0).max(1440),
  untilMinute: z.int().min(0).max(1440),
})

export const capPeriods = ['day', 'week', 'month'] as const
const cap = z.object({ visits: wholeWithin(limits.capVisits), per: z.enum(capPeriods) })

export const refundFormulas = ['value-left', 'less-list-price', 'by-days', 'in-full'] as const
export type RefundFormula = (typeof refundFormulas)[number]

/** How a used membership of the type is refunded unless a person chooses otherwise; fee in minor units. */
const refundTerms = z.object({ formula: z.enum(refundFormulas), feeMinor: z.int().min(0).max(100_000_000_000), withdrawalDays: wholeWithin(limits.withdrawalDays) })
export type RefundTerms = z.infer<typeof refundTerms>

/** How far a manager may let a visit pass: days after the last valid day, outside of the hours, over a cap, at another branch. */
const overrideLimit = z.object({ daysPastEnd: wholeWithin(limits.daysPastEnd), hours: z.boolean(), caps: z.boolean(), branches: z.boolean().optional() })
export type OverrideLimit = z.infer<typeof overrideLimit>

/**
 * The full terms of a sold membership. A record of the ledger, named by its content, that stands before the first sale
 * naming it: reading a membership never asks the catalogue (domain.md §2).
 */
export const membershipTermsSchema = z.object({
  typeId: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(255),
  category: z.enum(['standard', 'auto-renewal']),
  stock: z.enum(stockColours),
  priceMinor: z.int().min(0).max(100_000_000_000),
  currency: z.string().length(3),
  balance: balanceSchema,
  validity: periodSchema.nullable(),
  activation: activationSchema,
  freeze: z.object({ longestTotalDays: wholeWithin(limits.freezeDays).nullable() }).nullable(),
  named: z.boolean(),
  /** Where it is valid: null is every branch of the network. */
  validAtBranches: z.array(z.string()).min(1).nullable(),
  hours: z.array(weekdayHours).max(mostRows.hours),
  caps: z.array(cap).max(mostRows.caps),
  graceDays: wholeWithin(limits.graceDays),
  taxBasisPoints: z.int().min(0).max(10_000),
  taxedAt: z.enum(['sale', 'use']),
  /** What of the three below is not said is read by `refundTermsOf` and `overrideLimitOf`: terms sold before say nothing. */
  refund: refundTerms.optional(),
  override: overrideLimit.optional(),
  /** What a covered service is worth when this membership pays for it: its list price when nothing is said. */
  worth: z.enum(['list-price', 'price-per-visit']).optional(),
  /** Where a balance may be corrected: anywhere when nothing is said. */
  balanceEdit: z.enum(['not-allowed', 'selling-branch', 'anywhere']).optional(),
})
export type MembershipTerms = z.infer<typeof membershipTermsSchema>

/** A fortnight to withdraw while nothing was used, then what is left of the value and no fee. */
export function refundTermsOf({ refund }: Pick<MembershipTerms, 'refund'>): RefundTerms {
  return refund ?? { formula: 'value-left', feeMinor: 0, withdrawalDays: 14 }
}

export function overrideLimitOf({ override }: Pick<MembershipTerms, 'override'>): OverrideLimit {
  return override ?? { daysPastEnd: 7, hours: true, caps: true, branches: true }
}
