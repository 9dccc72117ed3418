import type { Service } from '#core/catalogue/service.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskSession } from '../ports/session.ts'
import { actWithRight } from './act.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { servicesOf } from '../desk-state/known-desk.ts'

type Said = { readonly [Part in keyof Omit<Service, 'id'>]?: Service[Part] | undefined }
export type SaveServiceInput = Said & { readonly operationId: string; readonly serviceId: string | null; readonly name: string; readonly priceMinor: number }

/** A new service, or a new version of one. A new one goes by the id of the call, so a double press makes one. */
export function saveService(parts: DeskParts, session: DeskSession, input: SaveServiceInput): Outcome<{ serviceId: string }> {
  return actWithRight(parts, session, 'edit-types', ({ ledger, person, day }) => {
    const { operationId, serviceId, ...said } = input
    const id = serviceId ?? operationId
    const earlier = ledger.reference('service', id) as Service | null
    if (serviceId !== null && earlier === null) return refuse('service-is-unknown')
    const plain = { durationMinutes: 0, taxBasisPoints: 0, order: servicesOf(ledger).length, archived: false, categoryId: '' }
    const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Pick<Service, 'name' | 'priceMinor'>
    const service: Service = { ...plain, ...earlier, ...given, id }
    if (ledger.reference('service-category', service.categoryId) === null) return refuse('service-needs-a-category')
    ledger.saveReference('service', id, service, day.nowMs, person.id)
    return done({ serviceId: id })
  })
}
