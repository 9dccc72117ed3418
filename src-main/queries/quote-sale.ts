import type { QuoteView } from '#contract/shapes/quote.ts'
import { mayDo } from '#core/catalogue/person.ts'
import { quickTenders } from '#core/sales/quick-tenders.ts'
import type { Quote } from '#core/sales/quote-sale.ts'
import { quoteSale as quote } from '#core/sales/quote-sale.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import { deskDay } from '../desk-state/desk-day.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk } from '../desk-state/known-desk.ts'
import type { SaleInput } from '../desk-state/sale-ask-of.ts'
import { saleAskOf } from '../desk-state/sale-ask-of.ts'
import type { DeskSession } from '../ports/session.ts'

/** What a bill comes to; nothing is recorded. */
export function quoteSale(parts: DeskParts, session: DeskSession, input: SaleInput): Outcome<QuoteView> {
  const ledger = parts.ledger.read
  const desk = knownDesk(ledger, session)
  if (!desk.ok) return desk
  const { branch, person } = desk.value
  const { today } = deskDay(ledger, branch, parts)
  const ask = saleAskOf(ledger, input, { branch, today, mayDiscountAboveLimit: mayDo(person.role, 'discount-above-limit') })
  if (!ask.ok) return ask
  const quoted = quote(ask.value)
  return quoted.ok ? done(quoteView(quoted.value, branch.currency)) : quoted
}

function quoteView({ lines, grossMinor, discountMinor, totalMinor, taxes, settlement }: Quote, currency: string): QuoteView {
  return {
    lines: lines.map(({ ask: { type }, ...line }) => ({
      typeId: type.id, name: type.terms.name, stock: type.terms.stock,
      grossMinor: line.grossMinor, discountMinor: line.discountMinor, netMinor: line.netMinor,
      startsBy: line.startsBy, startDay: line.startDay, startsLatest: line.startsLatest, lastDay: line.lastDay,
    })),
    grossMinor,
    discountMinor,
    totalMinor,
    taxMinor: taxes.reduce((sum, { taxMinor }) => sum + taxMinor, 0),
    leftMinor: settlement.leftMinor,
    leftInCashMinor: settlement.leftInCashMinor,
    changeMinor: settlement.changeMinor,
    quickTendersMinor: quickTenders(settlement.leftInCashMinor, currency),
  }
}
