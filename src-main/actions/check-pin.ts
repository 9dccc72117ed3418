import type { Person } from '#core/catalogue/person.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { WritableLedger } from '../ledger-db/ledger.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { settingsKeys } from '../desk-state/settings-keys.ts'
import { transactInWords } from './transact-in-words.ts'

type WrongPins = { readonly wrongTries: number; readonly waitUntilMs: number }

/** After this many wrong tries each further one waits twice as long as the one before (domain.md §9). */
const freeTries = 5
const firstWaitMs = 10_000
const longestWaitMs = 600_000

/** Whether a PIN is that person's. The delay after wrong tries is on disk: a restart does not shorten it. */
export function checkPin(parts: DeskParts, { personId, pin }: { readonly personId: string; readonly pin: string }): Outcome<Person> {
  const nowMs = parts.clock.now()
  const person = parts.ledger.read.reference('person', personId) as Person | null
  if (person === null || person.archived) return refuse('person-is-unknown')
  const earlier = wrongPinsOf(parts.ledger.read.setting(settingsKeys.wrongPins + personId), nowMs)
  if (nowMs < earlier.waitUntilMs) return refuse('pin-must-wait', { seconds: Math.ceil((earlier.waitUntilMs - nowMs) / 1000) })
  if (!parts.pins.fits(pin, person.pinHash)) return transactInWords(parts.ledger, (ledger) => refuseWrongPin(ledger, personId, earlier.wrongTries + 1, nowMs))
  if (earlier.wrongTries > 0) parts.ledger.transact((ledger) => ledger.saveSetting(settingsKeys.wrongPins + personId, JSON.stringify({ wrongTries: 0, waitUntilMs: 0 })))
  return done(person)
}

function refuseWrongPin(ledger: WritableLedger, personId: string, wrongTries: number, nowMs: number): Outcome<never> {
  const waitMs = wrongTries < freeTries ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (wrongTries - freeTries))
  ledger.saveSetting(settingsKeys.wrongPins + personId, JSON.stringify({ wrongTries, waitUntilMs: waitMs === 0 ? 0 : nowMs + waitMs }))
  return waitMs === 0 ? refuse('pin-is-wrong', { triesLeft: freeTries - wrongTries }) : refuse('pin-must-wait', { seconds: waitMs / 1000 })
}

/** A wait that lies further ahead than any wait can is a clock that was set back: it counts as the longest wait from now. */
function wrongPinsOf(kept: string | null, nowMs: number): WrongPins {
  if (kept === null) return { wrongTries: 0, waitUntilMs: 0 }
  const { wrongTries, waitUntilMs } = JSON.parse(kept) as WrongPins
  return { wrongTries, waitUntilMs: waitUntilMs - nowMs > longestWaitMs ? nowMs + longestWaitMs : waitUntilMs }
}
