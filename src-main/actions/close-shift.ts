import type { CloseShiftBody } from '#core/shifts/kinds.ts'
import { shiftKey } from '#core/shifts/shift-money.ts'
import { decideCloseShift, readShift } from '#core/shifts/shift.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskSession } from '../ports/session.ts'
import { act } from './act.ts'
import type { Approval } from './approver-of.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { personName } from '../desk-state/known-desk.ts'
import { shiftFiguresOf } from '../desk-state/shift-figures-of.ts'
import { headingIdOf, recordHeading } from './record-heading.ts'
import { recordOnce } from './record-once.ts'

export type CloseShiftInput = { readonly operationId: string; readonly shiftId: string; readonly countedCashMinor: number; readonly denominations?: NonNullable<CloseShiftBody['denominations']> | undefined; readonly approval?: Approval | undefined }
export type CloseShiftAnswer = { number: number; expectedCashMinor: number; countedCashMinor: number; differenceMinor: number }

/** Closes the shift with counted cash. */
export function closeShift(parts: DeskParts, session: DeskSession, input: CloseShiftInput): Outcome<CloseShiftAnswer> {
  return act(parts, session, (acting) => {
    const { ledger, branch, may, stamp } = acting
    const { operationId, shiftId, countedCashMinor } = input
    const recorded = recordOnce<'close-shift', CloseShiftBody>(ledger, {
      operationId,
      kind: 'close-shift',
      isSame: (body) => body.shiftId === shiftId && body.countedCashMinor === countedCashMinor,
      decide: () => {
        const shift = readShift(ledger.slice(shiftKey(shiftId)))
        const openedByName = shift === null ? '' : personName(ledger, shift.opened.actorId)
        const headingId = headingIdOf(parts, ledger, branch)
        const decision = decideCloseShift({
          shift, shiftId, countedCashMinor, openedByName, headingId,
          denominations: input.denominations ?? [],
          differenceLimitMinor: branch.differenceLimitMinor ?? null,
          mayCloseOthers: may('close-others-shift'),
          approvedBy: acting.approvedBy('close-others-shift'),
          figures: shiftFiguresOf(ledger, parts, shiftId),
          heads: ledger.heads(),
        }, stamp(operationId))
        if (decision.ok) recordHeading(parts, acting, headingId)
        return decision
      },
    })
    if (!recorded.ok) return recorded
    const { number, expectedCashMinor } = recorded.value.body
    return done({ number, expectedCashMinor, countedCashMinor, differenceMinor: countedCashMinor - expectedCashMinor })
  }, input.approval ?? null)
}
