import { clientAccountBalance } from '#core/client-accounts/client-account-balance.ts'
import { clientAccountKey } from '#core/client-accounts/client-account-entries.ts'
import type { MoneyMethod } from '#core/sales/bodies.ts'
import type { PayOutAccountBody } from '#core/sales/pay-out-account.ts'
import { decidePayOutAccount } from '#core/sales/pay-out-account.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import { aloneMoneyRefusal } from '../desk-state/alone-refusal.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import type { DeskSession } from '../ports/session.ts'
import { actWithRight } from './act.ts'
import type { Approval } from './approver-of.ts'
import { nextReceipt, recordHeading } from './record-heading.ts'
import { recordOnce } from './record-once.ts'

type Input = { readonly operationId: string; readonly clientId: string; readonly amountMinor: number; readonly method: MoneyMethod; readonly approval?: Approval | undefined }

/** Pays a client's store credit out. */
export function payOutAccount(parts: DeskParts, session: DeskSession, input: Input): Outcome<{ operationId: string; receiptNumber: string; balanceMinor: number }> {
  return actWithRight(parts, session, 'pay-out-account', (acting) => {
    const { ledger, branch: { currency, cashStepMinor }, stamp } = acting
    const { operationId, clientId, amountMinor, method } = input
    if (!ledger.hasClient(clientId)) return refuse('client-is-unknown')
    const balance = (): number => clientAccountBalance(ledger.slice(clientAccountKey(clientId)), currency)
    const recorded = recordOnce<'pay-out-account', PayOutAccountBody>(ledger, {
      operationId,
      kind: 'pay-out-account',
      isSame: (body) => body.accountOfClientId === clientId && body.amountMinor === amountMinor && body.tender.method === method,
      decide: () => {
        const alone = aloneMoneyRefusal(ledger, parts.sync.view(), { amountMinor, currency, nowMs: acting.day.nowMs })
        if (alone !== null && (input.approval ?? null) === null) return { ok: false, refusal: alone }
        const receipt = nextReceipt(parts, ledger, acting.branch)
        const ask = { clientId, balanceMinor: balance(), amountMinor, method, currency, cashStepMinor, approvedBy: acting.approvedBy('pay-out-account') }
        const decision = decidePayOutAccount(ask, { shiftId: ledger.openShiftOf(parts.deviceId)?.shiftId ?? null, receipt }, stamp(operationId))
        if (decision.ok) recordHeading(parts, acting, receipt.headingId)
        return decision
      },
    })
    return recorded.ok ? done({ operationId, receiptNumber: recorded.value.body.receipt.text, balanceMinor: balance() }) : recorded
  }, input.approval ?? null)
}
