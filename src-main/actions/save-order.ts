import type { OrderedKind } from '#core/catalogue/reference-record.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import type { DeskSession } from '../ports/session.ts'
import { actWithRight } from './act.ts'

type Input = { readonly operationId: string; readonly kind: OrderedKind; readonly ids: readonly string[] }

/** Gives things of one kind their places from first to last. Whose place stays has no new version. */
export function saveOrder(parts: DeskParts, session: DeskSession, { kind, ids }: Input): Outcome<Record<never, never>> {
  return actWithRight(parts, session, 'edit-types', ({ ledger, person, day }) => {
    for (const [order, id] of ids.entries()) {
      const record = ledger.reference(kind, id) as { readonly order: number } | null
      if (record === null) return refuse('record-is-unknown')
      if (record.order !== order) ledger.saveReference(kind, id, { ...record, order }, day.nowMs, person.id)
    }
    return done({})
  })
}
