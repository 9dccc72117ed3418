import type { PayOutBody } from '#core/shifts/kinds.ts'
import { decidePayOut } from '#core/shifts/move-cash.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { openShiftAt } from '../desk-state/open-shift-at.ts'
import type { DeskSession } from '../ports/session.ts'
import { act } from './act.ts'
import { recordOnce } from './record-once.ts'

type Input = Pick<PayOutBody, 'amountMinor' | 'reason'> & { readonly operationId: string }

/** Takes money out of the drawer that is no refund. */
export function payOut(parts: DeskParts, session: DeskSession, { operationId, amountMinor, reason }: Input): Outcome<{ operationId: string; expectedCashMinor: number }> {
  return act(parts, session, ({ ledger, stamp }) => {
    const recorded = recordOnce<'pay-out', PayOutBody>(ledger, {
      operationId,
      kind: 'pay-out',
      isSame: (body) => body.amountMinor === amountMinor && body.reason === reason,
      decide: () => decidePayOut({ shift: openShiftAt(ledger, parts.deviceId), amountMinor, reason }, stamp(operationId)),
    })
    return recorded.ok ? done({ operationId, expectedCashMinor: openShiftAt(ledger, parts.deviceId)?.expectedCashMinor ?? 0 }) : recorded
  })
}
