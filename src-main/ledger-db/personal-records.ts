import type { Connection } from './connection.ts'
import type { ClientFields, ClientRecord, ReadableLedger, WritableLedger } from './ledger.ts'
import { openSearchRows } from './search-rows.ts'
import type { Names } from './names.ts'
import type { PackedId } from './packed-id.ts'
import { packId, unpackId } from './packed-id.ts'

type People = Pick<ReadableLedger, 'client' | 'hasClient' | 'clientCount' | 'firstClients'> & Pick<WritableLedger, 'saveClient'> & { readonly forget: () => void }

type FieldRow = { readonly field: number; readonly clock: number; readonly value: string | null }

/**
 * Clients' personal records: per field every value with its clock, the latest shows, the others are kept (domain.md §10).
 * The tables of the search are brought along in the same transaction.
 */
export function openPersonalRecords(db: Connection, names: Names): People {
  const fieldsOf = db.prepare<[PackedId], FieldRow>('SELECT field, clock, value FROM personal_records WHERE client = ? ORDER BY clock, author')
  const add = db.prepare('INSERT INTO personal_records (client, field, clock, author, value) VALUES (?, ?, ?, ?, ?)')
  const exists = db.prepare<[PackedId], number>('SELECT 1 FROM clients WHERE id = ?').pluck()
  const count = db.prepare<[], number>('SELECT count(*) FROM clients').pluck()
  const first = db.prepare<[number], PackedId>('SELECT id FROM clients ORDER BY folded LIMIT ?').pluck()
  const searchRows = openSearchRows(db)

  const client = (clientId: string): ClientRecord | null => {
    const rows = fieldsOf.all(packId(clientId))
    return rows.length === 0 ? null : clientFrom(clientId, rows, names)
  }
  return {
    client,
    hasClient: (clientId) => exists.get(packId(clientId)) !== undefined,
    clientCount: () => count.get() ?? 0,
    firstClients: (limit) => first.all(limit).flatMap((id) => client(unpackId(id)) ?? []),
    saveClient: (clientId, fields, atMs, authorId) => {
      const earlier = client(clientId)
      const clock = Math.max(atMs, lastClock(fieldsOf.all(packId(clientId))) + 1)
      const author = names.numberOf(authorId)
      for (const [field, value] of Object.entries(asTexts(fields))) {
        if (earlier !== null && asTexts(earlier)[field as keyof ClientFields] === value) continue
        add.run(packId(clientId), names.numberOf(field), clock, author, value)
      }
      const phones = earlier === null ? fields.phones : [...new Set([...fields.phones, ...earlier.phones, ...earlier.formerPhones])]
      searchRows.save(clientId, fields.name, fields.phones[0] ?? '', phones)
    },
    forget: searchRows.forget,
  }
}

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
    if (name === 'phones' && value !== null) for (const phone of JSON.parse(value) as string[]) everyPhone.add(phone)
  }
  const kept = latest.get('phones') ?? ''
  const phones = kept === '' ? [] : (JSON.parse(kept) as string[])
  const formerPhones = [...everyPhone].filter((phone) => !phones.includes(phone))
  const since = rows.reduce((soonest, { clock }) => Math.min(soonest, clock), Number.MAX_SAFE_INTEGER)
  return { clientId, name: latest.get('name') ?? '', phones, formerPhones, email: latest.get('email') ?? '', note: latest.get('note') ?? '', since }
}
