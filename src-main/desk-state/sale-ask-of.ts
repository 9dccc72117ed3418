import type { Branch } from '#core/catalogue/branch.ts'
import type { MembershipType } from '#core/catalogue/membership-type.ts'
import type { CalendarDay } from '#core/dates/calendar-day.ts'
import { isCalendarDay } from '#core/dates/calendar-day.ts'
import type { Discount, SaleAsk } from '#core/sales/sale-ask.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import { servicesOf } from './known-desk.ts'

/** A bill as it comes over the bridge. */
export type SaleInput = {
  readonly clientId: string | null
  readonly lines: readonly { readonly typeId: string; readonly startDay: string | null }[]
  readonly discount: Discount | null
  readonly tenders: SaleAsk['tenders']
}

/** Looks up what the bill names; what the desk does not know is refused before anything is worked out. */
export function saleAskOf(ledger: ReadableLedger, input: SaleInput, at: { readonly branch: Branch; readonly today: CalendarDay; readonly mayDiscountAboveLimit: boolean }): Outcome<SaleAsk> {
  if (input.clientId !== null && !ledger.hasClient(input.clientId)) return refuse('client-is-unknown')
  const lines: { type: MembershipType; startDay: CalendarDay | null }[] = []
  for (const { typeId, startDay } of input.lines) {
    const type = ledger.reference('membership-type', typeId) as MembershipType | null
    if (type === null) return refuse('membership-type-is-unknown')
    if (startDay !== null && !isCalendarDay(startDay)) return refuse('there-is-no-such-day', { day: startDay })
    lines.push({ type, startDay })
  }
  return done({ ...at, clientId: input.clientId, lines, services: servicesOf(ledger), discount: input.discount, tenders: input.tenders })
}
