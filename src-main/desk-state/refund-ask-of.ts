import type { Branch } from '#core/catalogue/branch.ts'
import type { RefundFormula } from '#core/catalogue/membership-terms.ts'
import type { RefundReason } from '#core/catalogue/reasons.ts'
import type { CalendarDay } from '#core/dates/calendar-day.ts'
import type { Operation } from '#core/ledger/operation.ts'
import type { MembershipLine, MoneyMethod, SellBody } from '#core/sales/bodies.ts'
import type { RefundAsk } from '#core/sales/decide-refund.ts'
import { readSale } from '#core/sales/read-sale.ts'
import type { GivenBack } from '#core/sales/refund-body.ts'
import { saleKey } from '#core/sales/sale-effects.ts'
import { leftToGiveBack } from '#core/sales/split-refund.ts'
import { must } from '#core/std/must.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import { servicesOf } from './known-desk.ts'
import { membershipOf } from './membership-of.ts'

export type RefundInput = { readonly membershipId: string; readonly formula: RefundFormula; readonly feeMinor: number; readonly cannotGoBack: readonly MoneyMethod[] }
type At = { readonly branch: Branch; readonly today: CalendarDay; readonly reason: RefundReason; readonly approvedBy: string | null }

/** Looks up what a refund needs: the membership today, its line on the bill, and what each way of that bill still holds. */
export function refundAskOf(ledger: ReadableLedger, input: RefundInput, { branch, today, reason, approvedBy }: At): Outcome<{ ask: RefundAsk; originalText: string }> {
  const membership = membershipOf(ledger, input.membershipId, today)
  if (membership === null) return refuse('membership-is-unknown')
  const sale = ledger.operation(membership.sold.saleId) as Operation<'sell', SellBody> | null
  if (sale === null) return refuse('sale-is-unknown')
  const line = sale.body.lines.find((sold): sold is MembershipLine => sold.kind === 'membership' && sold.membershipId === input.membershipId)
  const { givenBack } = readSale(ledger.slice(saleKey(sale.id)))
  const ask: RefundAsk = {
    membership, reason, approvedBy, services: servicesOf(ledger), cashStepMinor: branch.cashStepMinor,
    line: must(line, 'The membership names the sale that sold it'),
    left: leftToGiveBack(sale.body.tenders, givenBack),
    formula: input.formula, feeMinor: input.feeMinor, cannotGoBack: input.cannotGoBack,
  }
  return done({ ask, originalText: sale.body.receipt.text })
}

/** As the bridge tells it. */
export function givenBackView(tenders: readonly GivenBack[]): { method: string; amountMinor: number; insteadOf: string | null }[] {
  return tenders.map((tender) => ({ method: tender.method, amountMinor: tender.amountMinor, insteadOf: 'insteadOf' in tender ? (tender.insteadOf ?? null) : null }))
}
