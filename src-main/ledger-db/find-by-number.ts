import { dayFromNumber } from '#core/dates/calendar-day.ts'
import type { Connection } from './connection.ts'
import type { ReadableLedger } from './ledger.ts'
import type { Names } from './names.ts'
import type { PackedId } from './packed-id.ts'
import { unpackId } from './packed-id.ts'
import { nobody } from './projection-batch.ts'

type MembershipRow = { readonly membership: PackedId; readonly client: PackedId; readonly number: string }
type SaleRow = { readonly sale: PackedId; readonly number: string; readonly client: PackedId | null; readonly totalMinor: number; readonly currency: number; readonly day: number }

/** What is found by a whole number or code, as it is scanned or read aloud: with and without a client. */
export function openFindByNumber(db: Connection, names: Names): Pick<ReadableLedger, 'membershipsNamed' | 'receiptsNamed'> {
  const byNumber = db.prepare<[string], MembershipRow>('SELECT membership, client, number FROM memberships WHERE number = ?')
  const byCode = db.prepare<[string], MembershipRow>('SELECT membership, client, number FROM memberships WHERE code = ?')
  const receipts = db.prepare<[string], SaleRow>('SELECT sale, receipt_number AS number, client, total_minor AS totalMinor, currency, business_day AS day FROM sales WHERE receipt_number = ? ORDER BY sale')
  return {
    membershipsNamed: (text) =>
      [...byNumber.all(text), ...byCode.all(text.replaceAll('-', ''))].map(({ membership, client, number }) => ({ membershipId: unpackId(membership), clientId: client === nobody ? null : unpackId(client), number })),
    receiptsNamed: (text) =>
      receipts.all(text).map(({ sale, number, client, totalMinor, currency, day }) => ({ saleId: unpackId(sale), number, clientId: client === null ? null : unpackId(client), totalMinor, currency: names.nameOf(currency), day: dayFromNumber(day) })),
  }
}
