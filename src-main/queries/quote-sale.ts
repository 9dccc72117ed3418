import type { QuoteView } from '#contract/shapes/quote.ts'
import { mayDo } from '#core/catalogue/person.ts'
import { quickTenders } from '#core/sales/quick-tenders.ts'
import type { PricedLine } from '#core/sales/price-lines.ts'
import { ownDiscountOf } from '#core/sales/price-lines.ts'
import type { Quote } from '#core/sales/quote-sale.ts'
import { quoteSale as quote } from '#core/sales/quote-sale.ts'
import type { LineAsk } from '#core/sales/sale-ask.ts'
import { isMembership } from '#core/sales/sale-lines.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import { deskDay } from '../desk-state/desk-day.ts'
import { discountApproverOf } from '../desk-state/discount-approval.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk } from '../desk-state/known-desk.ts'
import type { SaleInput } from '../desk-state/sale-ask-of.ts'
import { accountOf, saleAskOf } from '../desk-state/sale-ask-of.ts'
import type { DeskSession } from '../ports/session.ts'

/** What a bill comes to; nothing is recorded. */
export function quoteSale(parts: DeskParts, session: DeskSession, input: SaleInput & { readonly operationId?: string | undefined }): Outcome<QuoteView> {
  const ledger = parts.ledger.read
  const desk = knownDesk(ledger, session)
  if (!desk.ok) return desk
  const { branch, person } = desk.value
  const { today } = deskDay(ledger, branch, parts)
  const ask = saleAskOf(ledger, input, { branch, today, mayDiscountAboveLimit: true })
  if (!ask.ok) return ask
  const quoted = quote(ask.value)
  if (!quoted.ok) return quoted
  const mayAlone = !quoted.value.isAboveDiscountLimit || mayDo(person.role, 'discount-above-limit')
  return done({
    ...quoteView(quoted.value, branch.currency),
    needsManager: !mayAlone && (input.operationId === undefined || discountApproverOf(ledger, input.operationId, input) === null),
    accountMinor: input.clientId === null ? null : accountOf(ledger, input.clientId, branch.currency),
  })
}

function quoteView({ lines, taxes, settlement, payable, ...sums }: Quote, currency: string): Omit<QuoteView, 'needsManager' | 'accountMinor'> {
  return {
    lines: lines.map(lineView),
    grossMinor: sums.grossMinor,
    discountMinor: sums.discountMinor,
    coveredMinor: sums.coveredMinor,
    totalMinor: sums.totalMinor,
    payable,
    taxMinor: taxes.reduce((sum, { taxMinor }) => sum + taxMinor, 0),
    leftMinor: settlement.leftMinor,
    leftInCashMinor: settlement.leftInCashMinor,
    changeMinor: settlement.changeMinor,
    quickTendersMinor: quickTenders(settlement.leftInCashMinor, currency),
  }
}

function lineView({ ask, name, grossMinor, discountMinor, coveredMinor, netMinor, startsBy, startDay, startsLatest, lastDay }: PricedLine): QuoteView['lines'][number] {
  return { kind: ask.kind ?? 'membership', ...soldIn(ask), name, grossMinor, discountMinor, ownDiscountMinor: Math.min(grossMinor, ownDiscountOf(ask)), coveredMinor, netMinor, startsBy, startDay, startsLatest, lastDay }
}

function soldIn(ask: LineAsk): Pick<QuoteView['lines'][number], 'typeId' | 'stock' | 'quantity'> {
  if (isMembership(ask)) return { typeId: ask.type.id, stock: ask.type.terms.stock, quantity: 1 }
  if (ask.kind === 'service') return { typeId: ask.service.id, stock: '', quantity: ask.quantity }
  return { typeId: ask.kind === 'gift-card' ? ask.type.id : '', stock: '', quantity: 1 }
}
