import type { OperationDraft } from '../ledger/operation.ts'
import type { Stamp } from '../ledger/stamp.ts'
import { draftOf } from '../ledger/stamp.ts'
import type { Outcome } from '../std/outcome.ts'
import { done, refuse } from '../std/outcome.ts'
import type { OpenDrawerBody, PayInBody, PayOutBody } from './kinds.ts'
import type { Shift } from './shift.ts'

type InShift = { readonly shift: Shift | null }

/** Decides putting money into the drawer that is no sale. */
export function decidePayIn({ shift, amountMinor, reason }: InShift & Pick<PayInBody, 'amountMinor' | 'reason'>, stamp: Stamp): Outcome<OperationDraft<'pay-in', PayInBody>> {
  if (shift === null) return refuse('there-is-no-open-shift')
  if (amountMinor === 0) return refuse('amount-is-nothing')
  return done(draftOf(stamp, 'pay-in', { shiftId: shift.opened.id, currency: shift.opened.currency, amountMinor, reason }, null))
}

/** Decides taking money out of the drawer: no more than it is expected to hold. */
export function decidePayOut({ shift, amountMinor, reason }: InShift & Pick<PayOutBody, 'amountMinor' | 'reason'>, stamp: Stamp): Outcome<OperationDraft<'pay-out', PayOutBody>> {
  if (shift === null) return refuse('there-is-no-open-shift')
  if (amountMinor === 0) return refuse('amount-is-nothing')
  const { currency } = shift.opened
  if (amountMinor > shift.expectedCashMinor) return refuse('drawer-holds-less', { balanceMinor: shift.expectedCashMinor, currency })
  return done(draftOf(stamp, 'pay-out', { shiftId: shift.opened.id, currency, amountMinor, reason }, null))
}

/** Decides opening the drawer without a sale. */
export function decideOpenDrawer({ shift, reason, approvedBy }: InShift & Pick<OpenDrawerBody, 'reason'> & { readonly approvedBy: string | null }, stamp: Stamp): Outcome<OperationDraft<'open-drawer', OpenDrawerBody>> {
  if (shift === null) return refuse('there-is-no-open-shift')
  return done(draftOf(stamp, 'open-drawer', { shiftId: shift.opened.id, reason, ...(approvedBy === null ? {} : { approvedBy }) }, null))
}
