import { dayNumber } from '#core/dates/calendar-day.ts'
import { membershipKey } from '#core/memberships/kinds.ts'
import type { IndexRow } from '#core/operations/index-row.ts'
import { saleKey } from '#core/sales/sale-effects.ts'
import { shiftKey } from '#core/shifts/kinds.ts'
import { canonicalJson } from '#core/std/canonical-json.ts'
import { exhaustive } from '#core/std/exhaustive.ts'
import type { Connection } from './connection.ts'
import type { Names } from './names.ts'
import { packId, packOptionalId } from './packed-id.ts'
import type { Subjects } from './subjects.ts'

/** Writes the rows by which memberships, sales, shifts and contents are found. Writing one again changes nothing. */
export function openSaveIndexRow(db: Connection, names: Names, subjects: Subjects): (row: IndexRow) => void {
  const content = db.prepare('INSERT OR IGNORE INTO contents (id, kind, text) VALUES (?, ?, ?)')
  const membership = db.prepare('INSERT OR IGNORE INTO memberships (subject, client, number, code, terms, sold_day, branch) VALUES (?, ?, ?, ?, ?, ?, ?)')
  const sale = db.prepare('INSERT OR IGNORE INTO sales (subject, client, shift, receipt_number, total_minor, currency, business_day) VALUES (?, ?, ?, ?, ?, ?, ?)')
  const shift = db.prepare(
    `INSERT INTO shifts (subject, device, number, branch, business_day, opened_at, closed_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (subject) DO UPDATE SET closed_at = coalesce(min(closed_at, excluded.closed_at), closed_at, excluded.closed_at)`,
  )
  return (row) => {
    switch (row.table) {
      case 'contents':
        content.run(row.id, row.kind, canonicalJson(row.value))
        return
      case 'memberships':
        membership.run(subjects.numberOf(membershipKey(row.membershipId)), packOptionalId(row.clientId), row.number, row.code, names.numberOf(row.termsId), dayNumber(row.soldDay), names.numberOf(row.branchId))
        return
      case 'sales':
        sale.run(subjects.numberOf(saleKey(row.saleId)), packOptionalId(row.clientId), subjects.numberOf(shiftKey(row.shiftId)), row.receiptNumber, row.totalMinor, names.numberOf(row.currency), dayNumber(row.businessDay))
        return
      case 'shifts':
        shift.run(subjects.numberOf(shiftKey(row.shiftId)), packId(row.deviceId), row.number, names.numberOf(row.branchId), dayNumber(row.businessDay), row.openedAt, row.closedAt)
        return
      default:
        exhaustive(row)
    }
  }
}
