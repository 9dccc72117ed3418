import type { CalendarDay } from '../dates/calendar-day.ts'
import type { Period } from '../dates/period.ts'
import type { AnsweredFact } from '../ledger/question.ts'
import type { Fact } from '../ledger/fact.ts'

/** The sale of a membership, as its own slice keeps it. */
export type SoldFact = Fact & {
  readonly kind: 'sold'
  readonly saleId: string
  readonly clientId: string | null
  readonly termsId: string
  readonly number: string
  readonly code: string
  /** P: the line's agreed price after discounts, in minor units (domain.md §6). */
  readonly priceMinor: number
  readonly paidMinor: number
  /** P split over the balance rows, once, at the sale. */
  readonly rowPricesMinor: readonly number[]
  readonly currency: string
  readonly plannedDay: CalendarDay | null
}

export type VisitFact = Fact & {
  readonly kind: 'visit'
  readonly row: number
  readonly visits: number
  readonly serviceId: string
  readonly serviceName: string
  readonly clientId: string | null
  readonly visitDay: CalendarDay
  /** What happens by itself has a key: of several with one key the first in ledger order counts (domain.md §5). */
  readonly occasion: string | null
  /** Whose owed visit it settled. */
  readonly settlesOwedOf?: string
}

export type VisitReturnedFact = Fact & {
  readonly kind: 'visit-returned'
  readonly original: string
  readonly row: number
  readonly visits: number
  readonly takesActivationBack: boolean
  readonly reason: string
}

export type FrozenFact = Fact & { readonly kind: 'frozen'; readonly from: CalendarDay; readonly until: CalendarDay | null }
export type UnfrozenFact = Fact & { readonly kind: 'unfrozen'; readonly on: CalendarDay; readonly freezes: readonly string[] }
export type FreezeUndoneFact = Fact & { readonly kind: 'freeze-undone'; readonly original: string }
export type ExtendedFact = Fact & { readonly kind: 'extended'; readonly days: number; readonly reason: string }
export type BalanceCorrectedFact = Fact & { readonly kind: 'balance-corrected'; readonly row: number; readonly visits: number; readonly reason: string }

/** The money given back and the visits taken out, as the refunding desk saw them; the membership ends with it. */
export type RefundedFact = Fact & { readonly kind: 'refunded'; readonly refundMinor: number; readonly receiptNumber: string; readonly visitsTaken: readonly { readonly row: number; readonly visits: number }[] }
/** The bill it was sold by was cancelled: all of its money went back and it ends as if it had not been sold. */
export type CancelledFact = Fact & { readonly kind: 'cancelled'; readonly saleId: string; readonly receiptNumber: string; readonly refundMinor: number; readonly visitsTaken: RefundedFact['visitsTaken'] }
/** The membership changed hands; `replaces` names the earlier settings of its owner that this one knew. */
export type OwnerSetFact = Fact & { readonly kind: 'owner-set'; readonly clientId: string; readonly replaces: readonly string[] }

/** Everything that can stand in a membership's slice. */
export type MembershipFact =
  | SoldFact
  | VisitFact
  | VisitReturnedFact
  | FrozenFact
  | UnfrozenFact
  | FreezeUndoneFact
  | ExtendedFact
  | BalanceCorrectedFact
  | RefundedFact
  | CancelledFact
  | OwnerSetFact
  | AnsweredFact

/** In the slice of a membership type: its auto-activation was changed on this business day. */
export type AutoActivationFact = Fact & { readonly kind: 'auto-activation-changed'; readonly byItselfAfter: Period | null }

export function factsOfKind<Kind extends MembershipFact['kind']>(facts: readonly MembershipFact[], kind: Kind): Extract<MembershipFact, { kind: Kind }>[] {
  return facts.filter((fact): fact is Extract<MembershipFact, { kind: Kind }> => fact.kind === kind)
}
