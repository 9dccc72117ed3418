import type { Display } from '#core/catalogue/display.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { displayOf } from '../desk-state/display-of.ts'
import { settingsKeys } from '../desk-state/settings-keys.ts'
import { transactInWords } from './transact-in-words.ts'

export type SaveDisplayInput = { readonly [Part in keyof Display]?: Display[Part] | undefined }

/** Keeps how this machine shows the desk. Whoever is in front of it may choose: it changes nothing but the screen. */
export function saveDisplay(parts: DeskParts, input: SaveDisplayInput): Outcome<Display> {
  return transactInWords(parts.ledger, (ledger) => {
    const chosen = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
    const display: Display = { ...displayOf(ledger), ...chosen }
    ledger.saveSetting(settingsKeys.display, JSON.stringify(display))
    return done(display)
  })
}
