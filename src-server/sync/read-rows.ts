import type { Effects } from '#core/ledger/fact.ts'
import type { Operation } from '#core/ledger/operation.ts'
import { readOperationText } from '#core/ledger/read-operation-text.ts'
import type { IndexRow } from '#core/operations/index-row.ts'
import { effectsOf } from '#core/operations/effects-of.ts'
import { indexRowsOf } from '#core/operations/index-rows-of.ts'
import { isWellFormed } from '#core/operations/is-well-formed.ts'
import { longestText } from '#core/sync-protocol/wire.ts'

const noEffects: Effects = { entries: [], facts: [] }

/** A row of the ledger as far as it can be understood before anything is locked. */
export type ReadRow = { readonly text: string; readonly hash: string } & (
  | { readonly refused: 'unreadable' | 'too-large'; readonly operation: null }
  | {
      readonly refused: null
      readonly operation: Operation
      /** False where the body is not what its kind says: kept, and without effects on every ledger (rule L3). */
      readonly isApplied: boolean
      readonly effects: Effects
      readonly indexRows: readonly IndexRow[]
    }
)

/** Reads what one desk sent. A text that is no whole Unicode has no bytes of its own, so it was never hashed by a desk. */
export function readRow(text: string, sha256: (text: string) => string): ReadRow {
  const hash = sha256(text)
  if (text.length > longestText) return { text, hash, refused: 'too-large', operation: null }
  const operation = text.isWellFormed() ? readOperationText(text) : null
  if (operation === null || identifiers(operation).includes('\0')) return { text, hash, refused: 'unreadable', operation: null }
  const isApplied = isWellFormed(operation)
  return { text, hash, refused: null, operation, isApplied, effects: isApplied ? effectsOf(operation) : noEffects, indexRows: isApplied ? indexRowsOf(operation) : [] }
}

/** No database keeps a zero character in a text; an id with one was made by no desk. */
function identifiers({ id, kind, deviceId, segmentId, branchId, actorId, clientId }: Operation): string {
  return `${id}${kind}${deviceId}${segmentId}${branchId}${actorId}${clientId ?? ''}`
}
