import { dayFromNumber } from '#core/dates/calendar-day.ts'
import type { ContentKind } from '#core/operations/index-row.ts'
import { shiftKey } from '#core/shifts/kinds.ts'
import { must } from '#core/std/must.ts'
import type { Connection } from './connection.ts'
import type { MembershipPlace, ReadableLedger, ShiftPlace } from './ledger.ts'
import type { Names } from './names.ts'
import type { PackedId } from './packed-id.ts'
import { packId, unpackOptionalId } from './packed-id.ts'
import { remembered } from './remembered.ts'
import type { Subjects } from './subjects.ts'

type Found = Pick<ReadableLedger, 'content' | 'membershipsOfClient' | 'openShiftOf' | 'lastShiftNumberOf' | 'salesOfShift' | 'saleIdsOfShift'> & { readonly forget: () => void; readonly forgetShifts: () => void }

/** What is found through the tables of memberships, sales, shifts and contents. */
export function openFindByIndex(db: Connection, names: Names, subjects: Subjects): Found {
  const content = db.prepare<[string, string], string>('SELECT text FROM contents WHERE id = ? AND kind = ?').pluck()
  const ofClient = db.prepare<[PackedId], { subject: number; client: PackedId | null; number: string; terms: number }>(
    'SELECT subject, client, number, terms FROM memberships WHERE client = ? ORDER BY sold_day, subject',
  )
  const openShift = db.prepare<[PackedId], { subject: number; number: number; day: number; openedAt: number }>(
    'SELECT subject, number, business_day AS day, opened_at AS openedAt FROM shifts WHERE device = ? AND closed_at IS NULL ORDER BY number DESC LIMIT 1',
  )
  const lastNumber = db.prepare<[PackedId], number | null>('SELECT max(number) FROM shifts WHERE device = ?').pluck()
  const salesOf = db.prepare<[number], { count: number; total: number }>('SELECT count(*) AS count, coalesce(sum(total_minor), 0) AS total FROM sales WHERE shift = ?')
  const receipts = db.prepare<[number], { subject: number; receipt: string }>('SELECT subject, receipt_number AS receipt FROM sales WHERE shift = ? ORDER BY subject')
  const idOf = (subject: number): string => {
    const key = subjects.keyOf(subject)
    return key.slice(key.indexOf(':') + 1)
  }
  const receiptsOf = (shiftId: string): { subject: number; receipt: string }[] => {
    const subject = subjects.knownNumberOf(shiftKey(shiftId))
    return subject === null ? [] : receipts.all(subject)
  }
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
      ofClient.all(packId(clientId)).map(({ subject, client, number, terms }): MembershipPlace => ({ membershipId: idOf(subject), clientId: unpackOptionalId(client), number, termsId: names.nameOf(terms) })),
    openShiftOf: (deviceId) =>
      openShifts.get(deviceId, () => {
        const row = openShift.get(packId(deviceId))
        return row === undefined ? null : { shiftId: idOf(row.subject), number: row.number, businessDay: dayFromNumber(row.day), openedAt: row.openedAt }
      }),
    forgetShifts: openShifts.forget,
    lastShiftNumberOf: (deviceId) => lastNumber.get(packId(deviceId)) ?? 0,
    salesOfShift: (shiftId) => {
      const subject = subjects.knownNumberOf(shiftKey(shiftId))
      const { count, total } = subject === null ? { count: 0, total: 0 } : must(salesOf.get(subject), 'A sum is a row')
      const all = receiptsOf(shiftId)
      return { count, totalMinor: total, firstReceipt: all[0]?.receipt ?? null, lastReceipt: all.at(-1)?.receipt ?? null }
    },
    saleIdsOfShift: (shiftId) => receiptsOf(shiftId).map(({ subject }) => idOf(subject)),
  }
}
