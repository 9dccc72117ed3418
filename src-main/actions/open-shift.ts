import type { OpenShiftBody } from '#core/shifts/kinds.ts'
import { decideOpenShift } from '#core/shifts/shift.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskSession } from '../ports/session.ts'
import { act } from './act.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { recordOnce } from './record-once.ts'

/** Opens a cash session with its float. */
export function openShift(parts: DeskParts, session: DeskSession, input: { readonly operationId: string; readonly floatMinor: number }): Outcome<{ shiftId: string; number: number }> {
  return act(parts, session, ({ ledger, branch, stamp }) => {
    const { operationId, floatMinor } = input
    const recorded = recordOnce<'open-shift', OpenShiftBody>(ledger, {
      operationId,
      kind: 'open-shift',
      isSame: (body) => body.floatMinor === floatMinor,
      decide: () =>
        decideOpenShift(
          { openNumber: ledger.openShiftOf(parts.deviceId)?.number ?? null, lastNumber: ledger.lastShiftNumberOf(parts.deviceId), floatMinor, currency: branch.currency },
          stamp(operationId),
        ),
    })
    return recorded.ok ? done({ shiftId: operationId, number: recorded.value.body.number }) : recorded
  })
}
