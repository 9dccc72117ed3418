import type { Right } from '#core/catalogue/person.ts'
import type { TextKey } from '#core/texts/en/english.ts'
import type { Place } from '../../stores/screen-store.ts'
import { settingsPages } from '../settings/settings-pages.ts'

export type FarAction = { readonly place: Place; readonly says: TextKey; readonly right?: Right; /** Only while one is open. */ readonly needsShift?: boolean; /** Only with a client's card open. */ readonly needsClient?: boolean }

/** What other screens than this one can do at once: each of them puts its action under the same words when it stands. */
export const farActions: readonly FarAction[] = [
  { place: 'sell', says: 'keys.memberships' },
  { place: 'sell', says: 'keys.services' },
  { place: 'sell', says: 'keys.gift-cards' },
  { place: 'sell', says: 'keys.top-up', needsClient: true },
  { place: 'counter', says: 'keys.freeze', needsClient: true },
  { place: 'counter', says: 'keys.return', needsClient: true },
  { place: 'counter', says: 'keys.extend', needsClient: true },
  { place: 'counter', says: 'keys.correct', needsClient: true },
  { place: 'counter', says: 'keys.refund', needsClient: true },
  { place: 'counter', says: 'keys.account', needsClient: true },
  { place: 'shift', says: 'keys.count', needsShift: true },
  { place: 'shift', says: 'keys.pay-in', needsShift: true },
  { place: 'shift', says: 'keys.pay-out', needsShift: true },
  { place: 'shift', says: 'keys.drawer', needsShift: true },
  { place: 'shift', says: 'keys.x-report', needsShift: true },
  ...settingsPages.map(({ id, ...only }): FarAction => ({ place: 'settings', says: `settings.${id}`, ...only })),
]
