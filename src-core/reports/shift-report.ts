import { localTimeAt } from '../dates/business-day.ts'
import type { Operation } from '../ledger/operation.ts'
import type { ReceiptHeading } from '../sales/bodies.ts'
import type { CloseShiftBody } from '../shifts/kinds.ts'
import type { Shift } from '../shifts/shift.ts'
import type { ShiftFigures } from '../shifts/shift-figures.ts'

/** X: a shift as it stands. Z: as it was closed, numbered, kept with the closing. Amounts in minor units. */
export type ShiftReport = {
  readonly kind: 'x' | 'z'
  readonly number: number
  readonly businessName: string
  readonly branchName: string
  readonly address: string
  readonly taxId: string
  readonly deskName: string
  readonly language: string
  readonly currency: string
  /** The shift's own day; the moments are wall time. */
  readonly businessDay: string
  readonly opened: ReportMoment
  /** When it was closed, or for an X when it was looked at, and by whom. */
  readonly until: ReportMoment
  readonly approvedByName: string | null
  readonly floatMinor: number
  readonly figures: ShiftFigures
  readonly expectedCashMinor: number
  readonly countedCashMinor: number | null
  readonly denominations: readonly { readonly denominationMinor: number; readonly count: number }[]
  readonly copy: boolean
}

export type ReportMoment = { readonly day: string; readonly time: string; readonly name: string }

type Names = { readonly openedByName: string; readonly closedByName: string; readonly approvedByName: string | null; readonly copy: boolean }

/** The Z from the closing and its heading alone: printed in ten years it says the same. */
export function zReport(shift: Shift, closing: Operation<string, CloseShiftBody>, heading: ReceiptHeading, figures: ShiftFigures, { openedByName, closedByName, approvedByName, copy }: Names): ShiftReport {
  const { body } = closing
  return {
    kind: 'z',
    ...headOf(heading),
    number: body.number,
    currency: body.currency,
    businessDay: body.openedDay,
    opened: { ...localTimeAt(body.openedAt, heading.timeZone), name: openedByName },
    until: { ...localTimeAt(closing.occurredAt, heading.timeZone), name: closedByName },
    approvedByName,
    floatMinor: shift.opened.floatMinor,
    figures,
    expectedCashMinor: body.expectedCashMinor,
    countedCashMinor: body.countedCashMinor,
    denominations: body.denominations ?? [],
    copy,
  }
}

/** The same without closing. */
export function xReport(shift: Shift, at: { readonly nowMs: number; readonly byName: string; readonly openedByName: string }, heading: ReceiptHeading, figures: ShiftFigures): ShiftReport {
  const { opened } = shift
  return {
    kind: 'x',
    ...headOf(heading),
    number: opened.number,
    currency: opened.currency,
    businessDay: opened.day,
    opened: { ...localTimeAt(opened.at, heading.timeZone), name: at.openedByName },
    until: { ...localTimeAt(at.nowMs, heading.timeZone), name: at.byName },
    approvedByName: null,
    floatMinor: opened.floatMinor,
    figures,
    expectedCashMinor: shift.expectedCashMinor,
    countedCashMinor: null,
    denominations: [],
    copy: false,
  }
}

function headOf({ businessName, branchName, address, taxId, deskName, language }: ReceiptHeading): Pick<ShiftReport, 'businessName' | 'branchName' | 'address' | 'taxId' | 'deskName' | 'language'> {
  return { businessName, branchName, address, taxId, deskName, language }
}
