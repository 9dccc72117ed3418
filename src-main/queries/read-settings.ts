import type { Branch } from '#core/catalogue/branch.ts'
import type { MembershipType } from '#core/catalogue/membership-type.ts'
import type { Person } from '#core/catalogue/person.ts'
import type { Service, ServiceCategory } from '#core/catalogue/service.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { categoriesOf, knownDesk, membershipTypesOf, peopleOf, servicesOf } from '../desk-state/known-desk.ts'
import type { DeskSession } from '../ports/session.ts'

export type SettingsAnswer = { branch: Branch; services: Service[]; categories: ServiceCategory[]; types: MembershipType[]; people: Omit<Person, 'pinHash'>[] }

/** The smallest settings of a lone desk. A PIN's hash never leaves the desk. */
export function readSettings(parts: DeskParts, session: DeskSession): Outcome<SettingsAnswer> {
  const ledger = parts.ledger.read
  const desk = knownDesk(ledger, session)
  if (!desk.ok) return desk
  const people = peopleOf(ledger).map(({ pinHash: _, ...person }) => person)
  return done({ branch: desk.value.branch, services: servicesOf(ledger), categories: categoriesOf(ledger), types: membershipTypesOf(ledger), people })
}
