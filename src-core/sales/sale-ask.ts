import type { Branch } from '../catalogue/branch.ts'
import type { MembershipType } from '../catalogue/membership-type.ts'
import type { DiscountReason } from '../catalogue/reasons.ts'
import type { Service } from '../catalogue/service.ts'
import type { CalendarDay } from '../dates/calendar-day.ts'
import type { MoneyMethod } from './bodies.ts'

/** A discount on the whole bill. `amountMinor` counts for an amount, `basisPoints` for a percentage. */
export type Discount = { readonly kind: 'percent' | 'amount'; readonly basisPoints: number; readonly amountMinor: number; readonly reason: DiscountReason }

/** A bill as the receptionist has put it together, with the catalogue as this desk holds it. */
export type SaleAsk = {
  readonly branch: Branch
  readonly today: CalendarDay
  readonly clientId: string | null
  readonly lines: readonly { readonly type: MembershipType; readonly startDay: CalendarDay | null }[]
  readonly services: readonly Service[]
  readonly discount: Discount | null
  /** Cash is what the client hands over. */
  readonly tenders: readonly { readonly method: MoneyMethod; readonly amountMinor: number }[]
  readonly mayDiscountAboveLimit: boolean
}
