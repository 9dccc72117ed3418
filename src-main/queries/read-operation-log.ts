import type { OperationLog } from '#contract/shapes/sync.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import { mayDo } from '#core/catalogue/person.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk } from '../desk-state/known-desk.ts'
import type { DeskSession } from '../ports/session.ts'

const longestPage = 200

/** The latest operations of this ledger as they stand, newest first: for the debug panel. */
export function readOperationLog(parts: DeskParts, session: DeskSession, { before, limit }: { readonly before: number | null; readonly limit: number }): Outcome<OperationLog> {
  const desk = knownDesk(parts.ledger.read, session)
  if (!desk.ok) return desk
  if (!mayDo(desk.value.person.role, 'manage-desks')) return refuse('not-allowed-for-this-role', { right: 'manage-desks' })
  const lines = parts.ledger.read.latestOperations(before, Math.min(limit, longestPage)).map(({ number, networkNumber, operation }) => ({
    number, networkNumber,
    operationId: operation.id, kind: operation.kind, businessDay: operation.businessDay, occurredAtMs: operation.occurredAt,
    deviceId: operation.deviceId, segmentId: operation.segmentId, seq: operation.seq,
    body: JSON.stringify(operation.body, null, 2),
  }))
  return done({ lines })
}
