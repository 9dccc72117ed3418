import type { BodyKind } from '../ledger/body-kind.ts'
import type { Effects } from '../ledger/fact.ts'
import type { Operation } from '../ledger/operation.ts'
import { isOperationKind, operationKinds } from './kinds.ts'

const noEffects: Effects = { entries: [], facts: [] }

/**
 * The one function from an operation to balanced entries and facts. An unknown kind, or a newer version of a known one,
 * comes from a newer desk: it is kept byte for byte and has no effects here (sync.md §2.12).
 */
export function effectsOf(operation: Operation): Effects {
  if (!isOperationKind(operation.kind)) return noEffects
  const kind = operationKinds[operation.kind] as BodyKind<unknown>
  return operation.bodyVersion > kind.version ? noEffects : kind.effects(operation)
}
