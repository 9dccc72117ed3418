import type { Right } from '#core/catalogue/person.ts'
import { mayDo } from '#core/catalogue/person.ts'
import type { Stamp } from '#core/ledger/stamp.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { refuse } from '#core/std/outcome.ts'
import type { WritableLedger } from '../ledger-db/ledger.ts'
import type { DeskSession } from '../ports/session.ts'
import type { Approval } from './approver-of.ts'
import { checkPin } from './check-pin.ts'
import { transactInWords } from './transact-in-words.ts'
import type { DeskDay } from '../desk-state/desk-day.ts'
import { deskDay } from '../desk-state/desk-day.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import type { KnownDesk } from '../desk-state/known-desk.ts'
import { knownDesk } from '../desk-state/known-desk.ts'

/** One action under way: the ledger in its transaction, who acts, where and when. */
export type Acting = KnownDesk & {
  readonly ledger: WritableLedger
  readonly day: DeskDay
  /** Whether the person acting may, or the manager who gave their PIN for it in place (domain.md §9). */
  readonly may: (right: Right) => boolean
  /** Who must be recorded as having allowed it: the manager, where the person acting has not the right themselves. */
  readonly approvedBy: (right: Right) => string | null
  readonly stamp: (operationId: string) => Stamp
}

/**
 * Runs an action as the person unlocked in this window, in one durable transaction. When it answers, what it did is on
 * disk; when it refuses or throws, the ledger is as it was.
 */
export function act<Value>(parts: DeskParts, session: DeskSession, work: (acting: Acting) => Outcome<Value>, approval: Approval = null): Outcome<Value> {
  // The PIN is judged before the transaction: a wrong one is kept count of, whatever becomes of the action.
  const approver = approval === null ? null : checkPin(parts, approval)
  if (approver !== null && !approver.ok) return approver
  return transactInWords(parts.ledger, (ledger) => {
    const desk = knownDesk(ledger, session)
    if (!desk.ok) return desk
    const { branch, person } = desk.value
    const day = deskDay(ledger, branch, parts)
    return work({
      ledger, branch, person, day,
      may: (right) => mayDo(person.role, right) || (approver !== null && mayDo(approver.value.role, right)),
      approvedBy: (right) => (approver === null || mayDo(person.role, right) ? null : approver.value.id),
      stamp: (id) => ({ id, occurredAt: day.nowMs, businessDay: day.today, actorId: person.id, branchId: branch.id }),
    })
  })
}

/** The same for an action that needs a right (domain.md §9). */
export function actWithRight<Value>(parts: DeskParts, session: DeskSession, right: Right, work: (acting: Acting) => Outcome<Value>, approval: Approval = null): Outcome<Value> {
  return act(parts, session, (acting) => (acting.may(right) ? work(acting) : refuse('not-allowed-for-this-role', { right })), approval)
}
