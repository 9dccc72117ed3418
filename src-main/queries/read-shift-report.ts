import type { ShiftReportView } from '#contract/shapes/shift-report.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { shiftReportOf } from '../desk-state/shift-report-of.ts'
import type { DeskSession } from '../ports/session.ts'

/** X or Z for the screen. */
export function readShiftReport(parts: DeskParts, session: DeskSession, { shiftId }: { readonly shiftId: string }): Outcome<ShiftReportView> {
  const report = shiftReportOf(parts, session, shiftId)
  return report.ok ? done({ ...report.value, denominations: [...report.value.denominations] }) : report
}
