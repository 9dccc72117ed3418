import { readShift } from '#core/shifts/shift.ts'
import { shiftKey } from '#core/shifts/shift-money.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { queueReport } from '../desk-state/paper-of.ts'
import { printersOf } from '../desk-state/print-jobs.ts'
import type { DeskSession } from '../ports/session.ts'
import { act } from './act.ts'

/** Puts X or Z into the print queue. The same press twice prints once. */
export function printShiftReport(parts: DeskParts, session: DeskSession, { operationId, shiftId }: { readonly operationId: string; readonly shiftId: string }): Outcome<{ jobId: string }> {
  return act(parts, session, ({ ledger, day, person }) => {
    const shift = readShift(ledger.slice(shiftKey(shiftId)))
    if (shift === null) return refuse('shift-is-unknown')
    const [printer] = printersOf(ledger)
    if (printer === undefined) return refuse('there-is-no-printer')
    queueReport(ledger, shiftId, shift.closed?.id ?? null, { id: operationId, printerId: printer.id, madeAt: day.nowMs, personId: person.id })
    return done({ jobId: operationId })
  })
}
