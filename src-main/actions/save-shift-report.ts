import { readShift } from '#core/shifts/shift.ts'
import { shiftKey } from '#core/shifts/shift-money.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { settingsKeys } from '../desk-state/settings-keys.ts'
import { shiftReportOf } from '../desk-state/shift-report-of.ts'
import type { DeskSession } from '../ports/session.ts'

type Input = { readonly shiftId: string; readonly paper: '80mm' | 'a4' }

/** Sets X or Z as PDF. The first of a Z is the report, every later one says COPY. */
export async function saveShiftReport(parts: DeskParts, session: DeskSession, { shiftId, paper }: Input): Promise<Outcome<{ fileName: string; pdfBase64: string }>> {
  const report = shiftReportOf(parts, session, shiftId)
  if (!report.ok) return report
  const pdf = await parts.receipts.shiftReport(report.value, paper)
  if (!pdf.ok) return pdf
  const closed = readShift(parts.ledger.read.slice(shiftKey(shiftId)))?.closed ?? null
  if (closed !== null) parts.ledger.transact((ledger) => ledger.saveSetting(settingsKeys.receiptGiven + closed.id, String(parts.clock.now())))
  return done({ fileName: `${report.value.kind.toUpperCase()}-${report.value.deskName}-${report.value.number}.pdf`, pdfBase64: pdf.value })
}
