import type { MembershipTerms } from '#core/catalogue/membership-terms.ts'
import type { Operation } from '#core/ledger/operation.ts'
import { draftOf } from '#core/ledger/stamp.ts'
import type { SellBody } from '#core/sales/bodies.ts'
import { totalOf } from '#core/sales/bodies.ts'
import type { SaleAsk } from '#core/sales/sale-ask.ts'
import type { SaleParts } from '#core/sales/sell.ts'
import { decideSell } from '#core/sales/sell.ts'
import { canonicalJson } from '#core/std/canonical-json.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskSession } from '../ports/session.ts'
import type { Acting } from './act.ts'
import { act } from './act.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { nextNumbers } from './next-numbers.ts'
import { headingOf } from '../desk-state/receipt-heading.ts'
import type { SaleInput } from '../desk-state/sale-ask-of.ts'
import { saleAskOf } from '../desk-state/sale-ask-of.ts'

export type SellInput = SaleInput & { readonly operationId: string }
export type SellAnswer = { saleId: string; receiptNumber: string; totalMinor: number; givenMinor: number; changeMinor: number; membershipIds: string[] }

/** Sells memberships and takes the money: terms, heading, sale and receipt number in one durable transaction. */
export function sell(parts: DeskParts, session: DeskSession, input: SellInput): Outcome<SellAnswer> {
  return act(parts, session, (acting) => {
    const { ledger, branch, day, may, stamp } = acting
    const earlier = ledger.operation(input.operationId)
    if (earlier !== null) {
      return isSameSale(acting, earlier, input) ? done(answerOf(earlier as Operation<'sell', SellBody>)) : refuse('operation-id-was-used-for-something-else')
    }
    const ask = saleAskOf(ledger, input, { branch, today: day.today, mayDiscountAboveLimit: may('discount-above-limit') })
    if (!ask.ok) return ask
    const saleParts = salePartsOf(parts, acting, ask.value)
    const decision = decideSell(ask.value, saleParts, stamp(input.operationId))
    if (!decision.ok) return decision
    recordContents(parts, acting, ask.value, saleParts)
    return done(answerOf(ledger.record(decision.value) as Operation<'sell', SellBody>))
  })
}

function answerOf({ id, body }: Operation<'sell', SellBody>): SellAnswer {
  const membershipIds = body.lines.flatMap((line) => (line.kind === 'membership' ? [line.membershipId] : []))
  return { saleId: id, receiptNumber: body.receipt.text, totalMinor: totalOf(body), givenMinor: body.givenMinor, changeMinor: body.changeMinor, membershipIds }
}

function salePartsOf(parts: DeskParts, { ledger, branch }: Acting, ask: SaleAsk): SaleParts {
  const numbers = nextNumbers(ledger, branch, parts.deviceId)
  return {
    shiftId: ledger.openShiftOf(parts.deviceId)?.shiftId ?? null,
    receipt: { ...numbers.receipt, headingId: parts.ids.contentId(canonicalJson(headingOf(ledger, branch))) },
    memberships: ask.lines.map(({ type }, index) => ({
      membershipId: parts.ids.newId(),
      number: numbers.membershipNumber(index),
      code: numbers.redeemCode(parts.ids.randomBytes(10)),
      termsId: termsIdOf(parts, type.terms),
    })),
  }
}

/** Terms and heading stand in the ledger before the first sale that names them (domain.md §2). */
function recordContents(parts: DeskParts, { ledger, branch, stamp }: Acting, ask: SaleAsk, saleParts: SaleParts): void {
  for (const { type } of ask.lines) {
    const termsId = termsIdOf(parts, type.terms)
    if (ledger.content(termsId, 'terms') === null) ledger.record(draftOf(stamp(parts.ids.newId()), 'record-terms', { termsId, terms: type.terms }, null))
  }
  const { headingId } = saleParts.receipt
  if (ledger.content(headingId, 'receipt-heading') === null) {
    ledger.record(draftOf(stamp(parts.ids.newId()), 'record-receipt-heading', { headingId, heading: headingOf(ledger, branch) }, null))
  }
}

function termsIdOf(parts: DeskParts, terms: MembershipTerms): string {
  return parts.ids.contentIdOf(terms)
}

/** Whether a bill asked for under a known id is the bill that was recorded under it. */
function isSameSale({ ledger }: Acting, earlier: Operation, input: SellInput): boolean {
  if (earlier.kind !== 'sell' || earlier.clientId !== input.clientId) return false
  const body = earlier.body as SellBody
  const sold = body.lines.map((line) => (line.kind === 'membership' ? { typeId: (ledger.content(line.termsId, 'terms') as MembershipTerms).typeId, startDay: line.plannedDay } : null))
  const asked = input.lines.map(({ typeId, startDay }, index) => ({ typeId, startDay: sold[index]?.startDay === null ? null : startDay }))
  const given = input.tenders.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const notCash = (tenders: readonly { readonly method: string; readonly amountMinor: number }[]): string =>
    canonicalJson(tenders.filter(({ method, amountMinor }) => method !== 'cash' && amountMinor > 0))
  return (
    canonicalJson(sold) === canonicalJson(asked) &&
    canonicalJson(body.discount) === canonicalJson(input.discount) &&
    body.givenMinor === given &&
    notCash(body.tenders) === notCash(input.tenders)
  )
}
