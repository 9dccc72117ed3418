import type { MembershipTerms } from '#core/catalogue/membership-terms.ts'
import type { Operation } from '#core/ledger/operation.ts'
import { draftOf } from '#core/ledger/stamp.ts'
import type { SellBody } from '#core/sales/bodies.ts'
import { totalOf } from '#core/sales/bodies.ts'
import type { SaleAsk } from '#core/sales/sale-ask.ts'
import { isMembership } from '#core/sales/sale-lines.ts'
import type { SaleParts } from '#core/sales/sell.ts'
import { decideSell } from '#core/sales/sell.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import { countCovered, coveredVisits } from '../desk-state/covered-visits.ts'
import { queuePaperOf } from '../desk-state/paper-of.ts'
import { discountApproverOf } from '../desk-state/discount-approval.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import type { SaleInput } from '../desk-state/sale-ask-of.ts'
import { saleAskOf } from '../desk-state/sale-ask-of.ts'
import type { DeskSession } from '../ports/session.ts'
import type { Acting } from './act.ts'
import { act } from './act.ts'
import type { Approval } from './approver-of.ts'
import { isSameSale } from './is-same-sale.ts'
import { nextNumbers } from './next-numbers.ts'
import { headingIdOf, recordHeading } from './record-heading.ts'

export type SellInput = SaleInput & { readonly operationId: string; readonly sameVisitConfirmed?: boolean | undefined; readonly approval?: Approval | undefined }
export type SellAnswer = { saleId: string; receiptNumber: string; totalMinor: number; givenMinor: number; changeMinor: number; membershipIds: string[]; giftCards: { giftCardId: string; number: string; code: string }[] }

/** Sells what a bill lists and takes the money: terms, heading, sale, visits and receipt number in one durable transaction. */
export function sell(parts: DeskParts, session: DeskSession, input: SellInput): Outcome<SellAnswer> {
  return act(parts, session, (acting) => {
    const { ledger, branch, day, may, stamp } = acting
    const earlier = ledger.operation(input.operationId)
    if (earlier !== null) {
      return isSameSale(ledger, earlier, input) ? done(answerOf(earlier as Operation<'sell', SellBody>)) : refuse('operation-id-was-used-for-something-else')
    }
    const allowedBy = may('discount-above-limit') ? null : discountApproverOf(ledger, input.operationId, input)
    const ask = saleAskOf(ledger, input, { branch, today: day.today, mayDiscountAboveLimit: may('discount-above-limit') || allowedBy !== null, approvedBy: acting.approvedBy('discount-above-limit') ?? allowedBy })
    if (!ask.ok) return ask
    const saleParts = salePartsOf(parts, acting, ask.value)
    const decision = decideSell(ask.value, saleParts, stamp(input.operationId))
    if (!decision.ok) return decision
    const visits = coveredVisits(ledger, ask.value, saleParts.visitIds, { branch, day, stamp, sameVisitConfirmed: input.sameVisitConfirmed ?? false })
    if (!visits.ok) return visits
    recordContents(parts, acting, ask.value, saleParts)
    const sale = ledger.record(decision.value) as Operation<'sell', SellBody>
    for (const visit of visits.value) ledger.record(visit)
    queuePaperOf(ledger, sale)
    return done(answerOf(sale))
  }, input.approval ?? null)
}

function answerOf({ id, body }: Operation<'sell', SellBody>): SellAnswer {
  const membershipIds = body.lines.flatMap((line) => (line.kind === 'membership' ? [line.membershipId] : []))
  const giftCards = body.lines.flatMap((line) => (line.kind === 'gift-card' ? [{ giftCardId: line.giftCardId, number: line.number, code: line.code }] : []))
  return { saleId: id, receiptNumber: body.receipt.text, totalMinor: totalOf(body), givenMinor: body.givenMinor, changeMinor: body.changeMinor, membershipIds, giftCards }
}

function salePartsOf(parts: DeskParts, { ledger, branch }: Acting, ask: SaleAsk): SaleParts {
  const numbers = nextNumbers(ledger, branch, parts.deviceId)
  const code = (): string => numbers.redeemCode(parts.ids.randomBytes(10))
  return {
    shiftId: ledger.openShiftOf(parts.deviceId)?.shiftId ?? null,
    receipt: { ...numbers.receipt, headingId: headingIdOf(parts, ledger, branch) },
    memberships: ask.lines.filter(isMembership).map(({ type }, index) => ({ membershipId: parts.ids.newId(), number: numbers.membershipNumber(index), code: code(), termsId: termsIdOf(parts, type.terms) })),
    giftCards: ask.lines.filter(({ kind }) => kind === 'gift-card').map((_card, index) => ({ giftCardId: parts.ids.newId(), number: numbers.giftCardNumber(index), code: code() })),
    visitIds: Array.from({ length: countCovered(ask) }, () => parts.ids.newId()),
  }
}

/** Terms and heading stand in the ledger before the first sale that names them (domain.md §2). */
function recordContents(parts: DeskParts, acting: Acting, ask: SaleAsk, saleParts: SaleParts): void {
  const { ledger, stamp } = acting
  for (const { type } of ask.lines.filter(isMembership)) {
    const termsId = termsIdOf(parts, type.terms)
    if (ledger.content(termsId, 'terms') === null) ledger.record(draftOf(stamp(parts.ids.newId()), 'record-terms', { termsId, terms: type.terms }, null))
  }
  recordHeading(parts, acting, saleParts.receipt.headingId)
}

function termsIdOf(parts: DeskParts, terms: MembershipTerms): string {
  return parts.ids.contentIdOf(terms)
}
