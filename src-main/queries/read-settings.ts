import type { Branch } from '#core/catalogue/branch.ts'
import type { GiftCardType } from '#core/catalogue/gift-card-type.ts'
import type { MembershipType } from '#core/catalogue/membership-type.ts'
import type { Person } from '#core/catalogue/person.ts'
import type { Service, ServiceCategory } from '#core/catalogue/service.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { branchesOf, categoriesOf, giftCardTypesOf, knownDesk, membershipTypesOf, peopleOf, servicesOf } from '../desk-state/known-desk.ts'
import type { DeskSession } from '../ports/session.ts'

export type SettingsAnswer = { branch: Branch; services: Service[]; categories: ServiceCategory[]; types: MembershipType[]; branches: Pick<Branch, 'id' | 'name'>[]; giftCardTypes: GiftCardType[]; people: Omit<Person, 'pinHash'>[] }

/** What the settings show. A PIN's hash never leaves the desk. */
export function readSettings(parts: DeskParts, session: DeskSession): Outcome<SettingsAnswer> {
  const ledger = parts.ledger.read
  const desk = knownDesk(ledger, session)
  if (!desk.ok) return desk
  const people = peopleOf(ledger).map(({ pinHash: _, ...person }) => person)
  return done({ branch: desk.value.branch, services: servicesOf(ledger), categories: categoriesOf(ledger), types: membershipTypesOf(ledger), branches: branchesOf(ledger).map(({ id, name }) => ({ id, name })), giftCardTypes: giftCardTypesOf(ledger), people })
}
