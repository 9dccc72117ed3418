import type { Branch } from '../catalogue/branch.ts'
import type { GiftCardType } from '../catalogue/gift-card-type.ts'
import type { MembershipType } from '../catalogue/membership-type.ts'
import type { DiscountReason } from '../catalogue/reasons.ts'
import type { Service } from '../catalogue/service.ts'
import type { CalendarDay } from '../dates/calendar-day.ts'
import type { GiftCard } from '../gift-cards/read-gift-card.ts'
import type { Membership } from '../memberships/read-membership.ts'
import type { MoneyMethod } from './bodies.ts'

/** A discount on the whole bill, or on one line of it. `amountMinor` counts for an amount, `basisPoints` for a percentage. */
export type Discount = { readonly kind: 'percent' | 'amount'; readonly basisPoints: number; readonly amountMinor: number; readonly reason: DiscountReason }

/** Goods may be discounted line by line, before the bill as a whole is. */
type Discountable = { readonly discount?: Discount | null | undefined }

/** A membership that is sold: what a line is when it does not say otherwise. */
export type MembershipAsk = Discountable & { readonly kind?: 'membership' | undefined; readonly type: MembershipType; readonly startDay: CalendarDay | null }

export type ServiceAsk = Discountable & {
  readonly kind: 'service'
  readonly service: Service
  readonly quantity: number
  /** The membership that pays one visit of it; what it is not worth is topped up. */
  readonly coveredBy: Membership | null
  /** The owed visit this line pays for. */
  readonly settles: { readonly owedId: string; readonly owedByClientId: string } | null
}

export type GiftCardAsk = { readonly kind: 'gift-card'; readonly type: GiftCardType; readonly amountMinor: number }

/** Store credit for the client of the bill. */
export type TopUpAsk = { readonly kind: 'account-top-up'; readonly amountMinor: number }

export type LineAsk = MembershipAsk | ServiceAsk | GiftCardAsk | TopUpAsk

export type TenderAsk =
  | { readonly method: MoneyMethod; readonly amountMinor: number }
  | { readonly method: 'gift-card'; readonly amountMinor: number; readonly card: GiftCard }
  | { readonly method: 'client-account'; readonly amountMinor: number; readonly accountOfClientId: string; readonly balanceMinor: number }

/** A bill as the receptionist has put it together, with the catalogue as this desk holds it. */
export type SaleAsk = {
  readonly branch: Branch
  readonly today: CalendarDay
  readonly clientId: string | null
  readonly lines: readonly LineAsk[]
  readonly services: readonly Service[]
  readonly discount: Discount | null
  /** Cash is what the client hands over. */
  readonly tenders: readonly TenderAsk[]
  readonly mayDiscountAboveLimit: boolean
  /** The manager who allowed a discount above the limit in place. */
  readonly approvedBy?: string | null
}
