import type { PayInBody } from '#core/shifts/kinds.ts'
import { decidePayIn } from '#core/shifts/move-cash.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { openShiftAt } from '../desk-state/open-shift-at.ts'
import type { DeskSession } from '../ports/session.ts'
import { act } from './act.ts'
import { recordOnce } from './record-once.ts'

type Input = Pick<PayInBody, 'amountMinor' | 'reason'> & { readonly operationId: string }

/** Puts money into the drawer that is no sale. */
export function payIn(parts: DeskParts, session: DeskSession, { operationId, amountMinor, reason }: Input): Outcome<{ operationId: string; expectedCashMinor: number }> {
  return act(parts, session, ({ ledger, stamp }) => {
    const recorded = recordOnce<'pay-in', PayInBody>(ledger, {
      operationId,
      kind: 'pay-in',
      isSame: (body) => body.amountMinor === amountMinor && body.reason === reason,
      decide: () => decidePayIn({ shift: openShiftAt(ledger, parts.deviceId), amountMinor, reason }, stamp(operationId)),
    })
    return recorded.ok ? done({ operationId, expectedCashMinor: openShiftAt(ledger, parts.deviceId)?.expectedCashMinor ?? 0 }) : recorded
  })
}
