import type { Service } from '#core/catalogue/service.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskSession } from '../ports/session.ts'
import { actWithRight } from './act.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'

export type SaveServiceInput = { readonly operationId: string; readonly serviceId: string; readonly name: string; readonly priceMinor: number }

/** Changes name and price of a service: a new version of its record. */
export function saveService(parts: DeskParts, session: DeskSession, input: SaveServiceInput): Outcome<{ serviceId: string }> {
  return actWithRight(parts, session, 'edit-types', ({ ledger, person, day }) => {
    const { serviceId, name, priceMinor } = input
    const service = ledger.reference('service', serviceId) as Service | null
    if (service === null) return refuse('service-is-unknown')
    ledger.saveReference('service', serviceId, { ...service, name, priceMinor }, day.nowMs, person.id)
    return done({ serviceId })
  })
}
