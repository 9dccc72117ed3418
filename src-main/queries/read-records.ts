import type { RecordFields, RecordView, ShownKind } from '#contract/shapes/record.ts'
import { localTimeAt } from '#core/dates/business-day.ts'
import { alonePolicyId, noLimits } from '#core/catalogue/policy.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk, personName } from '../desk-state/known-desk.ts'
import type { KnownDesk } from '../desk-state/known-desk.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import type { DeskSession } from '../ports/session.ts'

/** What of each kind of record the office's plain form shows, in this order. */
const shownFields: Record<ShownKind, readonly string[]> = {
  service: ['name', 'priceMinor', 'durationMinutes', 'archived'],
  'service-category': ['name', 'archived'],
  'membership-type': ['name', 'priceMinor', 'stock', 'archived'],
  person: ['name', 'role', 'archived'],
  branch: ['businessName', 'name', 'address', 'taxId', 'receiptFooter'],
  policy: ['hoursAlone', 'visitsPerCardAlone', 'amountPerCardAloneMinor'],
}

/** Every record of one kind with its versions: who wrote it, when, and whether the network has numbered it yet. */
export function readRecords(parts: DeskParts, session: DeskSession, { kind }: { readonly kind: ShownKind }): Outcome<{ records: RecordView[] }> {
  const ledger = parts.ledger.read
  const desk = knownDesk(ledger, session)
  if (!desk.ok) return desk
  const records = ledger.references(kind) as { readonly id: string }[]
  // The limits can be set before anybody has set them.
  const all = kind === 'policy' && !records.some(({ id }) => id === alonePolicyId) ? [...records, noLimits] : records
  return done({ records: all.map((record) => recordView(ledger, kind, record, desk.value)) })
}

function recordView(ledger: ReadableLedger, kind: ShownKind, record: { readonly id: string }, { branch }: KnownDesk): RecordView {
  const history = ledger.referenceHistory(kind, record.id)
  const fieldsOf = history.map(({ value }) => fields(kind, value as object))
  return {
    id: record.id,
    name: String(fields(kind, record)['name'] ?? ''),
    isOwn: kind !== 'branch' || record.id === branch.id,
    fields: fields(kind, record),
    versions: history.map(({ clock, author, networkNumber }, index) => {
      const { day, time } = localTimeAt(clock, branch.timeZone)
      const own = fieldsOf[index] ?? {}
      return { at: { day, time }, byName: personName(ledger, author), number: networkNumber, changed: changed(own, fieldsOf[index + 1]), fields: own }
    }),
  }
}

/** Only plain values: the terms of a type stand beside its other settings, a PIN's hash never leaves the desk. */
function fields(kind: ShownKind, value: object): RecordFields {
  const flat: Readonly<Record<string, unknown>> = 'terms' in value ? { ...value, ...(value.terms as object) } : { ...value }
  return Object.fromEntries(shownFields[kind].map((name) => [name, plain(flat[name])]))
}

function plain(value: unknown): RecordFields[string] {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

function changed(now: RecordFields, before: RecordFields | undefined): string[] {
  return before === undefined ? [] : Object.keys(now).filter((name) => now[name] !== before[name])
}
