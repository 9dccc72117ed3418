import type { CancelReason } from '#core/catalogue/reasons.ts'
import { clientAccountBalance } from '#core/client-accounts/client-account-balance.ts'
import { clientAccountKey } from '#core/client-accounts/client-account-entries.ts'
import type { CalendarDay } from '#core/dates/calendar-day.ts'
import type { Operation } from '#core/ledger/operation.ts'
import type { MoneyMethod, SellBody } from '#core/sales/bodies.ts'
import type { CancelAsk } from '#core/sales/decide-cancel.ts'
import { readSale } from '#core/sales/read-sale.ts'
import { saleKey } from '#core/sales/sale-effects.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import { giftCardOf } from './gift-card-of.ts'
import { membershipOf } from './membership-of.ts'

type At = { readonly today: CalendarDay; readonly cannotGoBack: readonly MoneyMethod[]; readonly reason: CancelReason; readonly approvedBy: string | null }

/** What the bill sold, as it stands today. */
export function cancelAskOf(ledger: ReadableLedger, sale: Operation<'sell', SellBody>, { today, cannotGoBack, reason, approvedBy }: At): CancelAsk {
  const { lines, currency } = sale.body
  return {
    sale, cannotGoBack, reason, approvedBy,
    state: readSale(ledger.slice(saleKey(sale.id))),
    memberships: lines.flatMap((line) => (line.kind === 'membership' ? (membershipOf(ledger, line.membershipId, today) ?? []) : [])),
    giftCards: lines.flatMap((line) => (line.kind === 'gift-card' ? (giftCardOf(ledger, line.giftCardId, today) ?? []) : [])),
    accounts: new Map(lines.flatMap((line) => (line.kind === 'account-top-up' ? [[line.accountOfClientId, clientAccountBalance(ledger.slice(clientAccountKey(line.accountOfClientId)), currency)] as const] : []))),
  }
}
