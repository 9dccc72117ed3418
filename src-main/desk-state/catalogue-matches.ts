import type { ReferenceKind } from '#core/catalogue/reference-record.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import { settingsKeys } from './settings-keys.ts'

/** One record of a desk that began alone, and the network's record it is taken for; null: it becomes a new one there. */
export type CatalogueMatch = { readonly kind: MatchedKind; readonly localId: string; readonly name: string; readonly networkId: string | null; readonly networkName: string | null }

const matchedKinds = ['branch', 'person', 'service-category', 'service', 'membership-type'] as const satisfies readonly ReferenceKind[]
export type MatchedKind = (typeof matchedKinds)[number]

/** Proposes by name what of this desk's own catalogue is the network's: the branch is always the one that was joined. */
export function catalogueMatches(ledger: ReadableLedger): CatalogueMatch[] {
  const joined = JSON.parse(ledger.setting(settingsKeys.network) ?? '{}') as { readonly branchId?: string }
  return matchedKinds.flatMap((kind) => {
    const records = ledger.references(kind) as { readonly id: string }[]
    const isOwn = ({ id }: { readonly id: string }): boolean => ledger.referenceHistory(kind, id).every(({ networkNumber }) => networkNumber === null)
    const network = records.filter((record) => !isOwn(record))
    return records.filter(isOwn).map((record): CatalogueMatch => {
      const other = network.find((one) => (kind === 'branch' ? one.id === joined.branchId : folded(nameOf(one)) === folded(nameOf(record))))
      return { kind, localId: record.id, name: nameOf(record), networkId: other?.id ?? null, networkName: other === undefined ? null : nameOf(other) }
    })
  })
}

function nameOf(record: object): string {
  if ('name' in record) return String(record.name)
  return 'terms' in record ? String((record.terms as { name: unknown }).name) : ''
}

function folded(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
}
