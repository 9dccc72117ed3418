import type { Fact } from '../ledger/fact.ts'
import type { OperationDraft } from '../ledger/operation.ts'
import type { Slice } from '../ledger/slice.ts'
import { balanceOf } from '../ledger/slice.ts'
import type { Stamp } from '../ledger/stamp.ts'
import { draftOf } from '../ledger/stamp.ts'
import type { Outcome } from '../std/outcome.ts'
import { done, refuse } from '../std/outcome.ts'
import type { CloseShiftBody, OpenShiftBody } from './kinds.ts'
import type { ShiftFigures } from './shift-figures.ts'
import type { MoneyMovedFact } from './shift-money.ts'

export type ShiftOpenedFact = Fact & OpenShiftBody & { readonly kind: 'opened' }
export type ShiftClosedFact = Fact & Pick<CloseShiftBody, 'expectedCashMinor' | 'countedCashMinor'> & { readonly kind: 'closed' }

/** A cash session as its slice tells it; null when it was never opened. */
export type Shift = { readonly opened: ShiftOpenedFact; readonly closed: ShiftClosedFact | null; readonly expectedCashMinor: number; readonly moved: readonly MoneyMovedFact[] }

export function readShift(slice: Slice): Shift | null {
  const opened = slice.facts.find((fact): fact is ShiftOpenedFact => fact.kind === 'opened')
  if (opened === undefined) return null
  const closed = slice.facts.find((fact): fact is ShiftClosedFact => fact.kind === 'closed') ?? null
  const moved = slice.facts.filter((fact): fact is MoneyMovedFact => fact.kind === 'money-moved')
  return { opened, closed, moved, expectedCashMinor: closed === null ? balanceOf(slice, 'cash', opened.currency) : closed.expectedCashMinor }
}

export type CloseAsk = {
  readonly shift: Shift | null
  readonly shiftId: string
  readonly countedCashMinor: number
  readonly denominations: NonNullable<CloseShiftBody['denominations']>
  /** Above it a manager closes; null: no limit. */
  readonly differenceLimitMinor: number | null
  /** A manager closes somebody else's shift, and one whose cash differs. */
  readonly mayCloseOthers: boolean
  readonly approvedBy: string | null
  readonly openedByName: string
  readonly figures: ShiftFigures
  readonly headingId: string
  readonly heads: CloseShiftBody['heads']
}

/** Decides closing a shift with the cash that was counted; the difference is booked, never hidden. */
export function decideCloseShift(ask: CloseAsk, stamp: Stamp): Outcome<OperationDraft<'close-shift', CloseShiftBody>> {
  const { shift, shiftId, countedCashMinor, heads, denominations, differenceLimitMinor, figures, headingId, approvedBy } = ask
  if (shift === null || shift.closed !== null) return refuse('shift-is-not-open')
  if (shift.opened.actorId !== stamp.actorId && !ask.mayCloseOthers) return refuse('only-a-manager-closes-anothers-shift', { openedBy: ask.openedByName })
  const { number, currency, day, at } = shift.opened
  const counted = denominations.reduce((sum, one) => sum + one.denominationMinor * one.count, 0)
  if (denominations.length > 0 && counted !== countedCashMinor) return refuse('count-does-not-add-up')
  if (differenceLimitMinor !== null && Math.abs(countedCashMinor - shift.expectedCashMinor) > differenceLimitMinor && !ask.mayCloseOthers) return refuse('difference-needs-a-manager', { limitMinor: differenceLimitMinor, currency })
  const body: CloseShiftBody = { shiftId, number, currency, openedDay: day, openedAt: at, expectedCashMinor: shift.expectedCashMinor, countedCashMinor, ...(denominations.length === 0 ? {} : { denominations: [...denominations] }), figures, headingId, ...(approvedBy === null ? {} : { approvedBy }), heads }
  return done(draftOf(stamp, 'close-shift', body, null))
}

/** Decides opening a shift with its float. One desk has one open shift at a time. */
export function decideOpenShift(
  ask: { readonly openNumber: number | null; readonly lastNumber: number; readonly floatMinor: number; readonly currency: string },
  stamp: Stamp,
): Outcome<OperationDraft<'open-shift', OpenShiftBody>> {
  if (ask.openNumber !== null) return refuse('shift-is-already-open', { number: ask.openNumber })
  return done(draftOf(stamp, 'open-shift', { number: ask.lastNumber + 1, currency: ask.currency, floatMinor: ask.floatMinor }, null))
}
