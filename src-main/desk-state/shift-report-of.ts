import type { Branch } from '#core/catalogue/branch.ts'
import type { Operation } from '#core/ledger/operation.ts'
import type { ReceiptHeading } from '#core/sales/bodies.ts'
import type { CloseShiftBody } from '#core/shifts/kinds.ts'
import { readShift } from '#core/shifts/shift.ts'
import { shiftKey } from '#core/shifts/shift-money.ts'
import type { ShiftReport } from '#core/reports/shift-report.ts'
import { xReport, zReport } from '#core/reports/shift-report.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskParts } from './desk-parts.ts'
import { knownDesk, personName } from './known-desk.ts'
import { headingOf } from './receipt-heading.ts'
import { shiftFiguresOf } from './shift-figures-of.ts'
import { settingsKeys } from './settings-keys.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import type { DeskSession } from '../ports/session.ts'

/** The X of an open shift, the Z of a closed one; a Z that was given out before says COPY. */
export function shiftReportOf(parts: DeskParts, session: DeskSession, shiftId: string): Outcome<ShiftReport> {
  const ledger = parts.ledger.read
  const desk = knownDesk(ledger, session)
  return desk.ok ? keptShiftReport(ledger, shiftId, { branch: desk.value.branch, byName: desk.value.person.name, nowMs: parts.clock.now(), sync: parts.sync, copy: null }) : desk
}

/** `byName` asks for it. `copy`: whether it says so; null looks whether a Z was given out before. */
export type ReportAsk = { readonly branch: Branch; readonly byName: string; readonly nowMs: number; readonly sync: DeskParts['sync']; readonly copy: boolean | null }

/** The same for the printer, which works while nobody is unlocked. */
export function keptShiftReport(ledger: ReadableLedger, shiftId: string, { branch, byName, nowMs, sync, copy }: ReportAsk): Outcome<ShiftReport> {
  const shift = readShift(ledger.slice(shiftKey(shiftId)))
  if (shift === null) return refuse('shift-is-unknown')
  const openedByName = personName(ledger, shift.opened.actorId)
  const today = headingOf(ledger, branch)
  if (shift.closed === null) return done(xReport(shift, { nowMs, byName, openedByName }, today, shiftFiguresOf(ledger, { sync }, shiftId)))
  const closing = ledger.operation(shift.closed.id) as Operation<string, CloseShiftBody> | null
  if (closing === null) return refuse('shift-is-unknown')
  const { headingId, figures, approvedBy } = closing.body
  const heading = (headingId === undefined ? null : (ledger.content(headingId, 'receipt-heading') as ReceiptHeading | null)) ?? today
  // A shift closed by an older desk kept no figures: they are reckoned from what it counted.
  return done(zReport(shift, closing, heading, figures ?? shiftFiguresOf(ledger, { sync }, shiftId), {
    openedByName,
    closedByName: personName(ledger, closing.actorId),
    approvedByName: approvedBy === undefined ? null : personName(ledger, approvedBy),
    copy: copy ?? ledger.setting(settingsKeys.receiptGiven + closing.id) !== null,
  }))
}
