import type { Alias } from '#core/catalogue/reference-record.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { MatchedKind } from '../desk-state/catalogue-matches.ts'
import { catalogueMatches } from '../desk-state/catalogue-matches.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { finishJoining } from '../desk-state/finish-joining.ts'
import { settingsKeys } from '../desk-state/settings-keys.ts'
import type { DeskSession } from '../ports/session.ts'
import { actWithRight } from './act.ts'

export type MatchCatalogueInput = { readonly choices: readonly { readonly kind: MatchedKind; readonly localId: string; readonly networkId: string | null }[] }

const everything = 1_000_000

/**
 * A desk that began alone and joined says which of its records are the network's: those go by the network's from now on,
 * wherever they are named; the others become the network's new ones. Its operations are sent as they are (sync.md §2).
 */
export function matchCatalogue(parts: DeskParts, session: DeskSession, { choices }: MatchCatalogueInput): Outcome<{ matched: number; added: number }> {
  const matched = actWithRight(parts, session, 'manage-desks', ({ ledger, person, day }) => {
    if (ledger.setting(settingsKeys.mustMatch) !== 'yes') return refuse('there-is-nothing-to-match')
    const proposed = catalogueMatches(ledger)
    const chosen = new Map(choices.map(({ localId, networkId }) => [localId, networkId]))
    for (const { localId, networkId } of choices) {
      if (!proposed.some((match) => match.localId === localId)) return refuse('record-is-unknown')
      if (networkId !== null && !parts.ledger.read.referenceHistory(kindOf(choices, localId), networkId).some(({ networkNumber }) => networkNumber !== null)) return refuse('record-is-unknown')
    }
    const decided = proposed.map((match) => ({ ...match, networkId: chosen.get(match.localId) ?? (chosen.has(match.localId) ? null : match.networkId) }))
    const same = decided.filter(({ networkId }) => networkId !== null)
    for (const { kind, localId, networkId } of same) {
      const alias: Alias = { id: localId, of: networkId ?? '', kind }
      ledger.saveReference('alias', localId, alias, day.nowMs, person.id)
    }
    ledger.saveSetting(settingsKeys.mustMatch, 'no')
    finishJoining(ledger, parts.deviceId)
    return done({ matched: same.length, added: decided.length - same.length, ids: same.map(({ localId }) => localId) })
  })
  if (!matched.ok) return matched
  keepAliasedHere(parts, new Set(matched.value.ids))
  parts.sync.wake()
  return done({ matched: matched.value.matched, added: matched.value.added })
}

function kindOf(choices: MatchCatalogueInput['choices'], localId: string): MatchedKind {
  return choices.find((choice) => choice.localId === localId)?.kind ?? 'service'
}

/** What goes by another record is not sent: only its alias is. */
function keepAliasedHere({ ledger, clock }: DeskParts, ids: ReadonlySet<string>): void {
  const rows = ledger.sync.unsent('catalogue', everything, Number.MAX_SAFE_INTEGER)
  const kept = rows.filter(({ text }) => {
    const { kind, id } = JSON.parse(text) as { readonly kind: string; readonly id: string }
    return kind !== 'alias' && ids.has(id)
  })
  ledger.sync.putAside('catalogue', kept.map(({ row }) => ({ row, code: 'goes-by-another' })), clock.now())
}
