import { firstBranch } from '#core/catalogue/first-branch.ts'
import type { Person } from '#core/catalogue/person.ts'
import { starterCatalogue } from '#core/catalogue/starter-catalogue.ts'
import { trades } from '#core/catalogue/trades.ts'
import { isTimeZone } from '#core/dates/business-day.ts'
import { isCurrency } from '#core/money/currency.ts'
import type { Language } from '#core/std/language.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskSession } from '../ports/session.ts'
import { branchOf } from '../desk-state/known-desk.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { settingsKeys } from '../desk-state/settings-keys.ts'
import { transactInWords } from './transact-in-words.ts'

export type StartAloneInput = {
  readonly businessName: string
  readonly branchName: string
  readonly currency: string
  readonly timeZone: string
  readonly language: Language
  readonly personName: string
  readonly pin: string
  readonly tradeId: string
}

/** First run of a desk of its own: business, branch, first manager, a trade's starter catalogue. */
export function startAlone(parts: DeskParts, session: DeskSession, input: StartAloneInput): Outcome<{ personId: string }> {
  const pinHash = parts.pins.hash(input.pin)
  const started = transactInWords(parts.ledger, (ledger): Outcome<{ personId: string }> => {
    if (branchOf(ledger) !== null) return refuse('desk-is-already-set-up')
    if (!isTimeZone(input.timeZone)) return refuse('time-zone-is-unknown', { timeZone: input.timeZone })
    if (!isCurrency(input.currency)) return refuse('currency-is-unknown', { currency: input.currency })
    const trade = trades.find(({ id }) => id === input.tradeId)
    if (trade === undefined) return refuse('trade-is-unknown')
    const nowMs = parts.clock.now()
    const manager: Person = { id: parts.ids.newId(), name: input.personName, role: 'network-admin', pinHash, archived: false }
    const branch = firstBranch(parts.ids.newId(), input)
    const { categories, services, types, giftCardTypes } = starterCatalogue(trade, input.currency, parts.ids.newId)
    const save = (kind: 'branch' | 'person' | 'service-category' | 'service' | 'membership-type' | 'gift-card-type', value: { readonly id: string }): void =>
      ledger.saveReference(kind, value.id, value, nowMs, manager.id)
    save('branch', branch)
    save('person', manager)
    for (const category of categories) save('service-category', category)
    for (const service of services) save('service', service)
    for (const type of types) save('membership-type', type)
    for (const type of giftCardTypes) save('gift-card-type', type)
    ledger.saveSetting(settingsKeys.branchId, branch.id)
    ledger.saveSetting(settingsKeys.deskNumber, '1')
    return done({ personId: manager.id })
  })
  if (started.ok) session.personId = started.value.personId
  return started
}
