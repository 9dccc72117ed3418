import type { Branch } from '#core/catalogue/branch.ts'
import type { GiftCardType } from '#core/catalogue/gift-card-type.ts'
import type { MembershipType } from '#core/catalogue/membership-type.ts'
import type { Person } from '#core/catalogue/person.ts'
import type { Service, ServiceCategory } from '#core/catalogue/service.ts'
import { must } from '#core/std/must.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import type { DeskSession } from '../ports/session.ts'
import { settingsKeys } from './settings-keys.ts'

/** The branch this desk stands in; null before the first run was finished. */
export function branchOf(ledger: ReadableLedger): Branch | null {
  const id = ledger.setting(settingsKeys.branchId)
  return id === null ? null : (must(ledger.reference('branch', id), 'The desk names a branch that is on record') as Branch)
}

export function servicesOf(ledger: ReadableLedger): Service[] {
  return (ledger.references('service') as Service[]).toSorted((left, right) => left.order - right.order)
}

export function categoriesOf(ledger: ReadableLedger): ServiceCategory[] {
  return (ledger.references('service-category') as ServiceCategory[]).toSorted((left, right) => left.order - right.order)
}

export function membershipTypesOf(ledger: ReadableLedger): MembershipType[] {
  return (ledger.references('membership-type') as MembershipType[]).toSorted((left, right) => left.order - right.order)
}

export function giftCardTypesOf(ledger: ReadableLedger): GiftCardType[] {
  return (ledger.references('gift-card-type') as GiftCardType[]).toSorted((left, right) => left.order - right.order)
}

export function branchesOf(ledger: ReadableLedger): Branch[] {
  return ledger.references('branch') as Branch[]
}

export function peopleOf(ledger: ReadableLedger): Person[] {
  return ledger.references('person') as Person[]
}

/** The name of whoever acted; empty for a person this ledger does not know. */
export function personName(ledger: ReadableLedger, personId: string): string {
  return (ledger.reference('person', personId) as Person | null)?.name ?? ''
}

export type KnownDesk = { readonly branch: Branch; readonly person: Person }

/** The desk's branch and the person unlocked in this window, as they are now: asked again at every action (domain.md §9). */
export function knownDesk(ledger: ReadableLedger, session: DeskSession): Outcome<KnownDesk> {
  const branch = branchOf(ledger)
  if (branch === null) return refuse('desk-is-not-set-up')
  const person = session.personId === null ? null : (ledger.reference('person', session.personId) as Person | null)
  if (person === null || person.archived) return refuse('nobody-is-unlocked')
  return done({ branch, person })
}
