import type { Right } from '#core/catalogue/person.ts'

/** The pages of the settings in their order, and the right that changing something on them takes. */
export const settingsPages = [
  { id: 'types', right: 'edit-types' },
  { id: 'services', right: 'edit-types' },
  { id: 'gift-cards', right: 'edit-types' },
  { id: 'people', right: 'manage-people' },
  { id: 'branch', right: 'edit-types' },
  { id: 'network' },
  { id: 'office', right: 'edit-types' },
  { id: 'keeping' },
] as const satisfies readonly { readonly id: string; readonly right?: Right }[]
