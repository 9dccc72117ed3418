import type { Operation } from '#core/ledger/operation.ts'
import type { MoneyMethod, SellBody } from '#core/sales/bodies.ts'
import { totalOf } from '#core/sales/bodies.ts'
import { cancelRefusal, planCancel } from '#core/sales/decide-cancel.ts'
import type { Outcome, Refusal } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import { cancelAskOf } from '../desk-state/cancel-ask-of.ts'
import { deskDay } from '../desk-state/desk-day.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk } from '../desk-state/known-desk.ts'
import { givenBackView } from '../desk-state/refund-ask-of.ts'
import type { DeskSession } from '../ports/session.ts'

type Input = { readonly saleId: string; readonly cannotGoBack: readonly MoneyMethod[] }
type CancelQuote = {
  currency: string
  receiptNumber: string
  totalMinor: number
  hasClient: boolean
  lines: { kind: string; name: string; quantity: number; netMinor: number }[]
  tenders: ReturnType<typeof givenBackView>
  refusal: { code: string; facts: Record<string, Refusal['facts'][string]> } | null
}

/** What cancelling a bill would take back and give back; nothing is recorded. */
export function quoteCancel(parts: DeskParts, session: DeskSession, { saleId, cannotGoBack }: Input): Outcome<CancelQuote> {
  const ledger = parts.ledger.read
  const desk = knownDesk(ledger, session)
  if (!desk.ok) return desk
  const sale = ledger.operation(saleId) as Operation<'sell', SellBody> | null
  if (sale?.kind !== 'sell') return refuse('sale-is-unknown')
  const ask = cancelAskOf(ledger, sale, { today: deskDay(ledger, desk.value.branch, parts).today, cannotGoBack, reason: 'other', approvedBy: null })
  const refusal = cancelRefusal(ask)
  const { body } = sale
  return done({
    currency: body.currency,
    receiptNumber: body.receipt.text,
    totalMinor: totalOf(body),
    hasClient: sale.clientId !== null,
    lines: body.lines.map((line) => ({ kind: line.kind, name: line.name, quantity: line.kind === 'service' ? line.quantity : 1, netMinor: line.netMinor })),
    tenders: givenBackView(planCancel(ask)),
    refusal: refusal === null ? null : { code: refusal.code, facts: { ...refusal.facts } },
  })
}
