import { z } from 'zod'
import { dayInBody, idInBody, nameInBody } from '../catalogue/body-shapes.ts'
import { membershipTermsSchema } from '../catalogue/membership-terms.ts'
import { periodSchema } from '../catalogue/period-schema.ts'
import { correctionReasons, overrideReasons, returnReasons } from '../catalogue/reasons.ts'

/** The full terms of what is sold, named by their content, on record before the first sale that uses them. */
export const recordTermsBody = z.object({ termsId: idInBody, terms: membershipTermsSchema })
export type RecordTermsBody = z.infer<typeof recordTermsBody>

export const deductVisitBody = z.object({
  membershipId: idInBody,
  /** Index of the balance row the visit is taken from. */
  row: z.int().min(0).max(199),
  visits: z.int().min(1).max(100),
  serviceId: idInBody,
  /** As the service was called: an old visit keeps its words. */
  serviceName: nameInBody,
  /** The day the visit took place; another than the business day only when a returned visit is taken again. */
  visitDay: dayInBody,
  /** Where the membership was sold, so that "sold here, used there" needs no look-up. */
  homeBranchId: idInBody,
  /** What the visit was worth as this desk saw it: a note, never a figure (domain.md §6). */
  valueShownMinor: z.int().min(0).nullable(),
  /** What a manager let it pass, and why (domain.md §4). */
  override: z.object({ refusals: z.array(nameInBody).min(1).max(5), reason: z.enum(overrideReasons) }).optional(),
  /** The owed visit that is settled with this one. */
  settles: z.object({ owedId: idInBody, owedByClientId: idInBody }).optional(),
  /** Key of a deduction that happens by itself; of several with one key the first in ledger order counts. */
  occasion: idInBody.optional(),
  /** The manager who gave the PIN where the desk had been alone too long (domain.md §5). */
  approvedBy: idInBody.optional(),
})
export type DeductVisitBody = z.infer<typeof deductVisitBody>

export const returnVisitBody = z.object({
  membershipId: idInBody,
  originalId: idInBody,
  row: z.int().min(0).max(199),
  visits: z.int().min(1).max(100),
  /** True only if the membership has not ended on the day of the return (domain.md §3). */
  takesActivationBack: z.boolean(),
  reason: z.enum(returnReasons),
  /** Whose owed visit was settled by the original: it is owed again. */
  reopensOwedOf: idInBody.optional(),
})
export type ReturnVisitBody = z.infer<typeof returnVisitBody>

export const freezeMembershipBody = z.object({ membershipId: idInBody, from: dayInBody, until: dayInBody.nullable() })
export type FreezeMembershipBody = z.infer<typeof freezeMembershipBody>

export const unfreezeMembershipBody = z.object({
  membershipId: idInBody,
  /** First day that is no longer frozen. */
  day: dayInBody,
  /** Every freeze this desk knows; one it did not know stays (domain.md §3). */
  freezes: z.array(idInBody).min(1).max(1000),
})
export type UnfreezeMembershipBody = z.infer<typeof unfreezeMembershipBody>

/** Takes back a freeze, or an unfreeze. */
export const undoFreezeBody = z.object({ membershipId: idInBody, originalId: idInBody })
export type UndoFreezeBody = z.infer<typeof undoFreezeBody>

/** A membership changes hands. `replaces`: every earlier setting of its owner that the desk knew. */
export const transferMembershipBody = z.object({ membershipId: idInBody, toClientId: idInBody, replaces: z.array(idInBody).max(1000) })

export const extendMembershipBody = z.object({ membershipId: idInBody, days: z.int().min(-3650).max(3650), reason: z.enum(correctionReasons), approvedBy: idInBody.optional() })
export type ExtendMembershipBody = z.infer<typeof extendMembershipBody>

export const correctBalanceBody = z.object({ membershipId: idInBody, row: z.int().min(0).max(199), visits: z.int().min(-10_000).max(10_000), reason: z.enum(correctionReasons), approvedBy: idInBody.optional() })
export type CorrectBalanceBody = z.infer<typeof correctBalanceBody>

/** A type's auto-activation from this business day on; null: no longer by itself. */
export const changeAutoActivationBody = z.object({ typeId: idInBody, byItselfAfter: periodSchema.nullable() })
