import type { ServiceCategory } from '#core/catalogue/service.ts'
import { serviceCategoryProblem } from '#core/catalogue/service.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { categoriesOf, servicesOf } from '../desk-state/known-desk.ts'
import type { DeskSession } from '../ports/session.ts'
import { actWithRight } from './act.ts'

type Input = { readonly operationId: string; readonly categoryId: string | null; readonly name: string; readonly archived: boolean }

/** A new category, or a new version of one; a new one stands last and goes by the id of the call. */
export function saveServiceCategory(parts: DeskParts, session: DeskSession, { operationId, categoryId, name, archived }: Input): Outcome<{ categoryId: string }> {
  return actWithRight(parts, session, 'edit-types', ({ ledger, person, day }) => {
    const id = categoryId ?? operationId
    const earlier = ledger.reference('service-category', id) as ServiceCategory | null
    if (categoryId !== null && earlier === null) return refuse('record-is-unknown')
    const category: ServiceCategory = { id, order: categoriesOf(ledger).length, ...earlier, name, archived }
    const problem = serviceCategoryProblem(category, servicesOf(ledger))
    if (problem !== null) return { ok: false, refusal: problem }
    ledger.saveReference('service-category', id, category, day.nowMs, person.id)
    return done({ categoryId: id })
  })
}
