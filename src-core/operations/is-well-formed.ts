import { assertBalanced } from '../ledger/entry.ts'
import type { BodyKind } from '../ledger/body-kind.ts'
import type { Operation } from '../ledger/operation.ts'
import { isOperationKind, operationKinds } from './kinds.ts'

/**
 * Whether an operation that came from elsewhere can be applied: its body is what its kind says and its entries balance
 * (L2, L8). Kinds and versions this program does not know are well-formed: they have no effects here.
 */
export function isWellFormed(operation: Operation): boolean {
  if (!isOperationKind(operation.kind)) return true
  const kind = operationKinds[operation.kind] as BodyKind<unknown>
  if (operation.bodyVersion > kind.version) return true
  if (!kind.schema.safeParse(operation.body).success) return false
  try {
    assertBalanced(kind.effects(operation).entries)
    return true
  } catch {
    // Only the assertion throws here: entries that do not balance were never made by a desk of ours.
    return false
  }
}
