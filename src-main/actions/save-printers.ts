import type { Printer } from '#core/catalogue/printer.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { settingsKeys } from '../desk-state/settings-keys.ts'
import type { DeskSession } from '../ports/session.ts'
import { act } from './act.ts'

/** Keeps the receipt printers of this desk, its own first. Whoever stands at the desk may: a printer that fails must not wait for a manager. */
export function savePrinters(parts: DeskParts, session: DeskSession, input: { readonly printers: readonly Printer[] }): Outcome<Record<never, never>> {
  return act(parts, session, ({ ledger }) => {
    ledger.saveSetting(settingsKeys.printers, JSON.stringify(input.printers))
    return done({})
  })
}
