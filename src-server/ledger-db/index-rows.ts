import { dayNumber } from '#core/dates/calendar-day.ts'
import type { IndexRow } from '#core/operations/index-row.ts'
import { canonicalJson } from '#core/std/canonical-json.ts'
import type { StoredOperation } from '../sync/network-store.ts'
import { int4Array, int8Array, textArray } from './binary-array.ts'
import type { Statement, Transaction } from './connection.ts'

type Of<Table extends IndexRow['table']> = Extract<IndexRow, { readonly table: Table }>

const contents = { name: 'add-contents', text: 'INSERT INTO contents (network_id, id, kind, text) SELECT $1::uuid, * FROM unnest($2::text[], $3::text[], $4::text[]) ON CONFLICT DO NOTHING' }
const memberships = {
  name: 'add-memberships',
  text: `INSERT INTO memberships (network_id, membership_id, client, number, code, terms_id, sold_day, branch)
    SELECT $1::uuid, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int4[], $8::text[]) ON CONFLICT DO NOTHING`,
}
const sales = {
  name: 'add-sales',
  text: `INSERT INTO sales (network_id, sale_id, client, shift_id, receipt_number, total_minor, currency, business_day)
    SELECT $1::uuid, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::int8[], $7::text[], $8::int4[]) ON CONFLICT DO NOTHING`,
}
// A shift may come twice in one batch, opened and closed: the earliest closing counts, as on the desk.
const shifts = {
  name: 'add-shifts',
  text: `INSERT INTO shifts (network_id, shift_id, device, number, branch, business_day, opened_at, closed_at)
    SELECT $1::uuid, s.id, min(s.device), min(s.number), min(s.branch), min(s.day), min(s.opened), min(s.closed)
    FROM unnest($2::text[], $3::text[], $4::int4[], $5::text[], $6::int4[], $7::int8[], $8::int8[]) AS s (id, device, number, branch, day, opened, closed) GROUP BY s.id
    ON CONFLICT (network_id, shift_id) DO UPDATE SET closed_at = least(shifts.closed_at, excluded.closed_at)`,
}

/** Writes the rows by which memberships, sales, shifts and contents are found. Writing one again changes nothing. */
export function saveIndexRows(transaction: Transaction, networkId: string, operations: readonly Pick<StoredOperation, 'indexRows'>[]): Promise<unknown>[] {
  const rows = operations.flatMap(({ indexRows }) => indexRows)
  if (rows.length === 0) return []
  const add = (statement: Statement, columns: readonly Buffer[], count: number): Promise<unknown>[] => (count === 0 ? [] : [transaction.query(statement, [networkId, ...columns])])
  const c = rowsOf(rows, 'contents')
  const m = rowsOf(rows, 'memberships')
  const s = rowsOf(rows, 'sales')
  const f = rowsOf(rows, 'shifts')
  return [
    ...add(contents, [textArray(c.map(({ id }) => id)), textArray(c.map(({ kind }) => kind)), textArray(c.map(({ value }) => canonicalJson(value)))], c.length),
    ...add(memberships, membershipColumns(m), m.length),
    ...add(sales, saleColumns(s), s.length),
    ...add(shifts, shiftColumns(f), f.length),
  ]
}

function rowsOf<Table extends IndexRow['table']>(rows: readonly IndexRow[], table: Table): Of<Table>[] {
  return rows.filter((row): row is Of<Table> => row.table === table)
}

function membershipColumns(rows: readonly Of<'memberships'>[]): Buffer[] {
  return [
    textArray(rows.map(({ membershipId }) => membershipId)), textArray(rows.map(({ clientId }) => clientId)), textArray(rows.map(({ number }) => number)), textArray(rows.map(({ code }) => code)),
    textArray(rows.map(({ termsId }) => termsId)), int4Array(rows.map(({ soldDay }) => dayNumber(soldDay))), textArray(rows.map(({ branchId }) => branchId)),
  ]
}

function saleColumns(rows: readonly Of<'sales'>[]): Buffer[] {
  return [
    textArray(rows.map(({ saleId }) => saleId)), textArray(rows.map(({ clientId }) => clientId)), textArray(rows.map(({ shiftId }) => shiftId)), textArray(rows.map(({ receiptNumber }) => receiptNumber)),
    int8Array(rows.map(({ totalMinor }) => totalMinor)), textArray(rows.map(({ currency }) => currency)), int4Array(rows.map(({ businessDay }) => dayNumber(businessDay))),
  ]
}

function shiftColumns(rows: readonly Of<'shifts'>[]): Buffer[] {
  return [
    textArray(rows.map(({ shiftId }) => shiftId)), textArray(rows.map(({ deviceId }) => deviceId)), int4Array(rows.map(({ number }) => number)), textArray(rows.map(({ branchId }) => branchId)),
    int4Array(rows.map(({ businessDay }) => dayNumber(businessDay))), int8Array(rows.map(({ openedAt }) => openedAt)), int8Array(rows.map(({ closedAt }) => closedAt)),
  ]
}
