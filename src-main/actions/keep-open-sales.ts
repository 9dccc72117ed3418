import type { OpenSale } from '#contract/shapes/open-sale.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk } from '../desk-state/known-desk.ts'
import { settingsKeys } from '../desk-state/settings-keys.ts'
import type { DeskSession } from '../ports/session.ts'
import { transactInWords } from './transact-in-words.ts'

/** Keeps the open bills in the desk's own state: not in the ledger, for nothing of them has happened yet. */
export function keepOpenSales(parts: DeskParts, session: DeskSession, { sales }: { readonly sales: readonly OpenSale[] }): Outcome<Record<string, never>> {
  return transactInWords(parts.ledger, (ledger) => {
    const desk = knownDesk(ledger, session)
    if (!desk.ok) return desk
    ledger.saveSetting(settingsKeys.openSales, JSON.stringify(sales))
    return done({})
  })
}
