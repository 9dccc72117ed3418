import type { PersonalField, PersonalRecord } from '#core/clients/personal-record.ts'
import { compareText } from '#core/std/compare-text.ts'
import type { Connection } from './connection.ts'
import type { ClientFields, ClientRecord, ReadableLedger, WritableLedger } from './ledger.ts'
import { openSearchRows } from './search-rows.ts'
import type { Names } from './names.ts'
import type { PackedId } from './packed-id.ts'
import { packId, unpackId } from './packed-id.ts'

type People = Pick<ReadableLedger, 'client' | 'hasClient' | 'clientCount' | 'erasedClients' | 'firstClients'> &
  Pick<WritableLedger, 'saveClient' | 'eraseClient'> & {
    /** Takes in a record written elsewhere; its row, or null when it changes nothing here (known, or of an erased client). */
    readonly receiveRecord: (record: PersonalRecord) => number | null
    /** The search rows of clients whose records were received: once per client, at the end of a batch. */
    readonly refreshSearch: (clientIds: Iterable<string>) => void
    readonly forget: () => void
  }

type FieldRow = { readonly field: number; readonly clock: number; readonly device: number; readonly value: string | null }

/**
 * Clients' personal records: per field every value with its clock, the latest shows, the others are kept (domain.md §10).
 * The tables of the search are brought along in the same transaction.
 */
export function openPersonalRecords(db: Connection, names: Names, deviceId: string): People {
  const { fieldsOf, erasedClients, add, removeValues, exists, count, first, lookUp, isErased } = openPersonalRows(db, names)
  const client = (clientId: string): ClientRecord | null => lookUp(clientId).client
  const searchRows = openSearchRows(db)
  const write = (clientId: string, field: PersonalField, clock: number, authorId: string, value: string | null, writtenBy = deviceId): number | null => {
    const { changes, lastInsertRowid } = add.run(packId(clientId), names.numberOf(field), clock, names.numberOf(authorId), names.numberOf(writtenBy), value)
    return changes === 0 ? null : Number(lastInsertRowid)
  }
  const removeEverything = (clientId: string): void => {
    removeValues.run(packId(clientId), names.numberOf('erased'))
    searchRows.remove(clientId)
  }
  return {
    client,
    hasClient: (clientId) => exists.get(packId(clientId)) !== undefined,
    clientCount: () => count.get() ?? 0,
    erasedClients,
    firstClients: (limit) => first.all(limit).flatMap((id) => client(unpackId(id)) ?? []),
    saveClient: (clientId, given, atMs, authorId) => {
      const { rows, client: earlier } = lookUp(clientId)
      const clock = Math.max(atMs, lastClock(rows) + 1)
      const before = earlier === null ? emptyTexts : asTexts(earlier)
      for (const [field, value] of Object.entries(asTexts(given)) as [keyof ClientFields, string][]) {
        // What was never filled in needs no row.
        if (before[field] === value) continue
        write(clientId, field, clock, authorId, value)
      }
      const phones = earlier === null ? given.phones : [...new Set([...given.phones, ...earlier.phones, ...earlier.formerPhones])]
      searchRows.save(clientId, given.name, given.phones[0] ?? '', phones, rows.length === 0)
    },
    eraseClient: (clientId, atMs, authorId) => {
      write(clientId, 'erased', Math.max(atMs, lastClock(fieldsOf.all(packId(clientId))) + 1), authorId, null)
      removeEverything(clientId)
    },
    receiveRecord: (record) => {
      // An erased client never comes back by a value that was written without knowing (domain.md §10).
      if (record.field !== 'erased' && isErased(record.client)) return null
      const row = write(record.client, record.field, record.clock, record.author, record.value, record.device)
      if (row !== null && record.field === 'erased') removeEverything(record.client)
      return row
    },
    refreshSearch: (clientIds) => {
      for (const clientId of clientIds) {
        const found = client(clientId)
        if (found !== null) searchRows.save(clientId, found.name, found.phones[0] ?? '', [...found.phones, ...found.formerPhones])
      }
    },
    forget: searchRows.forget,
  }
}

/** Rows of personal records, and a client read from them. */
function openPersonalRows(db: Connection, names: Names) {
  const fieldsOf = db.prepare<[PackedId], FieldRow>('SELECT field, clock, device, value FROM personal_records WHERE client = ? ORDER BY clock')
  const tombstone = db.prepare<[PackedId, number], number>('SELECT 1 FROM personal_records WHERE client = ? AND field = ?').pluck()
  const inOrder = (clientId: string): FieldRow[] => fieldsOf.all(packId(clientId)).toSorted((left, right) => left.clock - right.clock || compareText(names.nameOf(left.device), names.nameOf(right.device)))
  const isErased = (clientId: string): boolean => {
    const field = names.knownNumberOf('erased')
    return field !== null && tombstone.get(packId(clientId), field) !== undefined
  }
  const erased = db.prepare<[number], PackedId>('SELECT DISTINCT client FROM personal_records WHERE field = ?').pluck()
  return {
    fieldsOf,
    isErased,
    erasedClients: (): string[] => {
      const field = names.knownNumberOf('erased')
      return field === null ? [] : erased.all(field).map(unpackId)
    },
    add: db.prepare('INSERT OR IGNORE INTO personal_records (client, field, clock, author, device, value) VALUES (?, ?, ?, ?, ?, ?)'),
    removeValues: db.prepare<[PackedId, number]>('DELETE FROM personal_records WHERE client = ? AND field <> ?'),
    exists: db.prepare<[PackedId], number>('SELECT 1 FROM clients WHERE id = ?').pluck(),
    count: db.prepare<[], number>('SELECT count(*) FROM clients').pluck(),
    first: db.prepare<[number], PackedId>('SELECT id FROM clients ORDER BY folded LIMIT ?').pluck(),
    /** Every value that was ever written, in order, and what shows of them; nothing of a client who was erased. */
    lookUp: (clientId: string): { readonly rows: readonly FieldRow[]; readonly client: ClientRecord | null } => {
      const rows = inOrder(clientId)
      return { rows, client: rows.length === 0 || isErased(clientId) ? null : clientFrom(clientId, rows, names) }
    },
  }
}

const emptyTexts: Record<keyof ClientFields, string | null> = { name: null, phones: '[]', email: '', note: '' }

function asTexts(fields: ClientFields): Record<keyof ClientFields, string> {
  return { name: fields.name, phones: JSON.stringify(fields.phones), email: fields.email, note: fields.note }
}

function lastClock(rows: readonly FieldRow[]): number {
  return rows.reduce((last, { clock }) => Math.max(last, clock), 0)
}

function clientFrom(clientId: string, rows: readonly FieldRow[], names: Names): ClientRecord {
  const latest = new Map<string, string>()
  const everyPhone = new Set<string>()
  for (const { field, value } of rows) {
    const name = names.nameOf(field)
    latest.set(name, value ?? '')
    if (name === 'phones' && value !== null) for (const phone of phonesFrom(value)) everyPhone.add(phone)
  }
  const phones = phonesFrom(latest.get('phones') ?? '')
  const formerPhones = [...everyPhone].filter((phone) => !phones.includes(phone))
  const since = rows.reduce((soonest, { clock }) => Math.min(soonest, clock), Number.MAX_SAFE_INTEGER)
  return { clientId, name: latest.get('name') ?? '', phones, formerPhones, email: latest.get('email') ?? '', note: latest.get('note') ?? '', since }
}

/** Written by a desk as a JSON list; anything else, from elsewhere, is no phone. */
function phonesFrom(value: string): string[] {
  if (value === '') return []
  try {
    const list: unknown = JSON.parse(value)
    return Array.isArray(list) ? list.filter((phone): phone is string => typeof phone === 'string') : []
  } catch {
    // A value that is not a list was not written by a desk of ours; the rest of the record still shows.
    return []
  }
}
