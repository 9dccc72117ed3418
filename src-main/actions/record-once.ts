import type { Operation, OperationDraft } from '#core/ledger/operation.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import { queuePaperOf } from '../desk-state/paper-of.ts'
import type { WritableLedger } from '../ledger-db/ledger.ts'

/** An action as `recordOnce` runs it. */
export type Once<Kind extends string, Body> = {
  readonly operationId: string
  readonly kind: Kind
  /** Whether an operation already recorded under this id is what is asked for again. */
  readonly isSame: (body: Body, operation: Operation) => boolean
  readonly decide: () => Outcome<OperationDraft<Kind, Body>>
}

/**
 * Decides and records, or finds what was recorded under the same id before: a double press and a retry get the first
 * outcome (domain.md §4). The same id for something else is refused, and the ledger stays as it was.
 */
export function recordOnce<Kind extends string, Body>(ledger: WritableLedger, once: Once<Kind, Body>): Outcome<Operation<Kind, Body>> {
  const earlier = ledger.operation(once.operationId)
  if (earlier !== null) {
    const same = earlier.kind === once.kind && once.isSame(earlier.body as Body, earlier)
    return same ? done(earlier as Operation<Kind, Body>) : refuse('operation-id-was-used-for-something-else')
  }
  const decision = once.decide()
  if (!decision.ok) return decision
  const operation = ledger.record(decision.value) as Operation<Kind, Body>
  queuePaperOf(ledger, operation)
  return done(operation)
}
