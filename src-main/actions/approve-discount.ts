import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { keepDiscountApproval } from '../desk-state/discount-approval.ts'
import type { SaleInput } from '../desk-state/sale-ask-of.ts'
import type { DeskSession } from '../ports/session.ts'
import type { Approval } from './approver-of.ts'
import { approverOf } from './approver-of.ts'
import { transactInWords } from './transact-in-words.ts'

/** A manager allows in place what whoever is at the desk may not give alone (domain.md §9). The sale records who it was. */
export function approveDiscount(parts: DeskParts, session: DeskSession, input: SaleInput & { readonly operationId: string; readonly approval: Approval }): Outcome<Record<string, never>> {
  const approver = approverOf(parts, session, 'discount-above-limit', input.approval)
  if (!approver.ok) return approver
  const { personId } = approver.value
  return transactInWords(parts.ledger, (ledger) => {
    if (personId !== null) keepDiscountApproval(ledger, input.operationId, input, personId)
    return done({})
  })
}
