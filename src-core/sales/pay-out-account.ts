import { z } from 'zod'
import { amountInBody, idInBody, signedAmountInBody } from '../catalogue/body-shapes.ts'
import { clientAccountKey, moveClientAccount } from '../client-accounts/client-account-entries.ts'
import type { Effects, SubjectFact } from '../ledger/fact.ts'
import { factOf } from '../ledger/fact-of.ts'
import type { Operation, OperationDraft } from '../ledger/operation.ts'
import type { Stamp } from '../ledger/stamp.ts'
import { draftOf } from '../ledger/stamp.ts'
import { roundCash } from '../money/round-cash.ts'
import { moneyMovedFact, shiftKey } from '../shifts/shift-money.ts'
import type { Outcome } from '../std/outcome.ts'
import { done, refuse } from '../std/outcome.ts'
import type { MoneyMethod, SellBody } from './bodies.ts'
import { moneyMethods, receiptInBody } from './bodies.ts'
import { numbersUsed, roundingEntries } from './sale-effects.ts'

/** Store credit paid out to its client. `amountMinor` leaves the account; the tender is what was handed over. */
export const payOutAccountBody = z.object({
  accountOfClientId: idInBody,
  shiftId: idInBody,
  currency: z.string().length(3),
  amountMinor: amountInBody,
  tender: z.object({ method: z.enum(moneyMethods), amountMinor: amountInBody }),
  cashRoundingMinor: signedAmountInBody,
  approvedBy: idInBody.optional(),
  receipt: receiptInBody,
})
export type PayOutAccountBody = z.infer<typeof payOutAccountBody>

export function payOutAccountEffects(operation: Operation<string, PayOutAccountBody>): Effects {
  const { accountOfClientId, shiftId, currency, amountMinor, tender, cashRoundingMinor, receipt } = operation.body
  const ways = [{ method: tender.method, amountMinor: 0 - tender.amountMinor }]
  const paidOut = { ...factOf(operation, 'paid-out'), currency, amountMinor } as SubjectFact['fact']
  return {
    entries: [
      moveClientAccount(accountOfClientId, currency, -amountMinor),
      { subject: shiftKey(shiftId), account: tender.method, unit: currency, amount: 0 - tender.amountMinor },
      ...roundingEntries(-cashRoundingMinor, currency),
      ...numbersUsed(receipt.seriesId, 0),
    ],
    facts: [{ subject: clientAccountKey(accountOfClientId), fact: paidOut }, { subject: shiftKey(shiftId), fact: moneyMovedFact(operation, { why: 'account-pay-out', ways, receiptNumber: receipt.text }) }],
  }
}

export type PayOutAsk = { readonly clientId: string; readonly balanceMinor: number; readonly amountMinor: number; readonly method: MoneyMethod; readonly currency: string; readonly cashStepMinor: number; readonly approvedBy: string | null }

/** Decides paying store credit out: no more than the account holds, in coins there are. */
export function decidePayOutAccount(ask: PayOutAsk, parts: { readonly shiftId: string | null; readonly receipt: SellBody['receipt'] }, stamp: Stamp): Outcome<OperationDraft<'pay-out-account', PayOutAccountBody>> {
  const { clientId, balanceMinor, amountMinor, method, currency, cashStepMinor, approvedBy } = ask
  if (amountMinor === 0) return refuse('amount-is-nothing')
  if (amountMinor > balanceMinor) return refuse('account-holds-less', { balanceMinor, currency })
  if (parts.shiftId === null) return refuse('there-is-no-open-shift')
  const handedMinor = method === 'cash' ? roundCash(amountMinor, cashStepMinor) : amountMinor
  const body: PayOutAccountBody = {
    accountOfClientId: clientId, shiftId: parts.shiftId, currency, amountMinor, tender: { method, amountMinor: handedMinor }, cashRoundingMinor: handedMinor - amountMinor,
    ...(approvedBy === null ? {} : { approvedBy }),
    receipt: parts.receipt,
  }
  return done(draftOf(stamp, 'pay-out-account', body, clientId))
}
