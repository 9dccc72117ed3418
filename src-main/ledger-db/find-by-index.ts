import { dayFromNumber } from '#core/dates/calendar-day.ts'
import type { ContentKind } from '#core/operations/index-row.ts'
import { must } from '#core/std/must.ts'
import type { Connection } from './connection.ts'
import type { MembershipPlace, ReadableLedger, ShiftPlace } from './ledger.ts'
import type { Names } from './names.ts'
import type { PackedId } from './packed-id.ts'
import { packId, unpackId } from './packed-id.ts'
import { nobody } from './projection-batch.ts'
import { remembered } from './remembered.ts'

type Found = Pick<ReadableLedger, 'content' | 'membershipsOfClient' | 'openShiftOf' | 'closedShiftsOf' | 'lastShiftNumberOf' | 'salesOfShift' | 'saleIdsOfShift'> & { readonly forget: () => void; readonly forgetShifts: () => void }

type MembershipRow = { readonly client: PackedId; readonly membership: PackedId; readonly number: string; readonly terms: number; readonly soldDay: number }

/** Within a day as they stand in the table, which is by id. A handful: sorting them here costs less than asking SQLite to. */
function inOrderOfSale(rows: MembershipRow[]): MembershipRow[] {
  return rows.length < 2 ? rows : rows.toSorted((left, right) => left.soldDay - right.soldDay)
}

/** Receipts of one shift in the order of their numbers; a later series has the longer or the greater number. */
const inReceiptOrder = 'ORDER BY length(receipt_number), receipt_number, sale'

/** What is found through the tables of memberships, sales, shifts and contents. */
export function openFindByIndex(db: Connection, names: Names): Found {
  const content = db.prepare<[string, string], string>('SELECT text FROM contents WHERE id = ? AND kind = ?').pluck()
  const ofClient = db.prepare<[PackedId], MembershipRow>('SELECT client, membership, number, terms, sold_day AS soldDay FROM memberships WHERE client = ?')
  const openShift = db.prepare<[PackedId], { shift: PackedId; number: number; day: number; openedAt: number }>(
    'SELECT shift, number, business_day AS day, opened_at AS openedAt FROM shifts WHERE device = ? AND closed_at IS NULL ORDER BY number DESC LIMIT 1',
  )
  const closedShifts = db.prepare<[PackedId, number], PackedId>('SELECT shift FROM shifts WHERE device = ? AND closed_at IS NOT NULL ORDER BY number DESC LIMIT ?').pluck()
  const lastNumber = db.prepare<[PackedId], number | null>('SELECT max(number) FROM shifts WHERE device = ?').pluck()
  const salesOf = db.prepare<[PackedId], { count: number; total: number }>('SELECT count(*) AS count, coalesce(sum(total_minor), 0) AS total FROM sales WHERE shift = ?')
  const receipts = db.prepare<[PackedId], { sale: PackedId; receipt: string }>(`SELECT sale, receipt_number AS receipt FROM sales WHERE shift = ? ${inReceiptOrder}`)
  const contents = remembered<unknown>(500)
  const openShifts = remembered<ShiftPlace | null>(50)
  return {
    content: (contentId: string, kind: ContentKind) =>
      contents.get(`${kind} ${contentId}`, () => {
        const text = content.get(contentId, kind)
        return text === undefined ? null : (JSON.parse(text) as unknown)
      }),
    forget: () => {
      contents.forget()
      openShifts.forget()
    },
    membershipsOfClient: (clientId) =>
      inOrderOfSale(ofClient.all(packId(clientId))).map(({ client, membership, number, terms }): MembershipPlace => ({ membershipId: unpackId(membership), clientId: client === nobody ? null : unpackId(client), number, termsId: names.nameOf(terms) })),
    openShiftOf: (deviceId) =>
      openShifts.get(deviceId, () => {
        const row = openShift.get(packId(deviceId))
        return row === undefined ? null : { shiftId: unpackId(row.shift), number: row.number, businessDay: dayFromNumber(row.day), openedAt: row.openedAt }
      }),
    closedShiftsOf: (deviceId, limit) => closedShifts.all(packId(deviceId), limit).map(unpackId),
    forgetShifts: openShifts.forget,
    lastShiftNumberOf: (deviceId) => lastNumber.get(packId(deviceId)) ?? 0,
    salesOfShift: (shiftId) => {
      const { count, total } = must(salesOf.get(packId(shiftId)), 'A sum is a row')
      const all = receipts.all(packId(shiftId))
      return { count, totalMinor: total, firstReceipt: all[0]?.receipt ?? null, lastReceipt: all.at(-1)?.receipt ?? null }
    },
    saleIdsOfShift: (shiftId) => receipts.all(packId(shiftId)).map(({ sale }) => unpackId(sale)),
  }
}
