import type { Branch } from '#core/catalogue/branch.ts'
import type { GiftCardType } from '#core/catalogue/gift-card-type.ts'
import type { MembershipType } from '#core/catalogue/membership-type.ts'
import type { Person } from '#core/catalogue/person.ts'
import type { Service, ServiceCategory } from '#core/catalogue/service.ts'

export type PersonView = Omit<Person, 'pinHash'>

/** What the desk answers to the settings. */
export type SettingsView = {
  readonly branch: Branch
  readonly branches: readonly Pick<Branch, 'id' | 'name'>[]
  readonly services: readonly Service[]
  readonly categories: readonly ServiceCategory[]
  readonly types: readonly MembershipType[]
  readonly giftCardTypes: readonly GiftCardType[]
  readonly people: readonly PersonView[]
}
