import type { CatalogueMatch } from '../desk-state/catalogue-matches.ts'
import { catalogueMatches } from '../desk-state/catalogue-matches.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { settingsKeys } from '../desk-state/settings-keys.ts'

/** What a desk that began alone and joined has to match with its network's catalogue; empty when there is nothing to match. */
export function readMatches({ ledger }: DeskParts): { mustMatch: boolean; matches: CatalogueMatch[] } {
  const mustMatch = ledger.read.setting(settingsKeys.mustMatch) === 'yes'
  return { mustMatch, matches: mustMatch ? catalogueMatches(ledger.read) : [] }
}
