import type { Operation } from './operation.ts'
import type { Fact } from './fact.ts'

/** What every fact of an operation has in common, ready to be spread; the kind is the fact's own. */
export function factOf<Kind extends string>(operation: Operation, kind: Kind): Fact & { readonly kind: Kind } {
  return { kind, id: operation.id, day: operation.businessDay, at: operation.occurredAt, actorId: operation.actorId, branchId: operation.branchId }
}
