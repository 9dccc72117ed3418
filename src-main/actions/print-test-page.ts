import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { printersOf, queuePrint } from '../desk-state/print-jobs.ts'
import type { DeskSession } from '../ports/session.ts'
import { act } from './act.ts'

/** Puts a test page for one printer into the queue: its width, its letters, its code. */
export function printTestPage(parts: DeskParts, session: DeskSession, { operationId, printerId }: { readonly operationId: string; readonly printerId: string }): Outcome<{ jobId: string }> {
  return act(parts, session, ({ ledger, day }) => {
    if (!printersOf(ledger).some(({ id }) => id === printerId)) return refuse('there-is-no-printer')
    queuePrint(ledger, { id: operationId, what: { kind: 'test-page' }, printerId, madeAt: day.nowMs })
    return done({ jobId: operationId })
  })
}
