import { z } from 'zod'
import { amountInBody, dayInBody, idInBody, signedAmountInBody } from '../catalogue/body-shapes.ts'
import { openDrawerReasons, payInReasons, payOutReasons } from '../catalogue/reasons.ts'
import { bodyKind } from '../ledger/body-kind.ts'
import type { Entry } from '../ledger/entry.ts'
import { factOf } from '../ledger/fact-of.ts'
import type { Effects } from '../ledger/fact.ts'
import type { Operation } from '../ledger/operation.ts'
import { shiftFiguresSchema } from './shift-figures.ts'
import { moneyMovedFact, shiftKey } from './shift-money.ts'

/** The shift's id is the id of the operation that opened it. */
export const openShiftBody = z.object({ number: z.int().min(1).max(999_999), currency: z.string().length(3), floatMinor: amountInBody })
export type OpenShiftBody = z.infer<typeof openShiftBody>

export const closeShiftBody = z.object({
  shiftId: idInBody,
  number: z.int().min(1).max(999_999),
  openedAt: z.int(),
  openedDay: dayInBody,
  currency: z.string().length(3),
  expectedCashMinor: signedAmountInBody,
  countedCashMinor: amountInBody,
  /** How the cash was counted, where it was counted by notes and coins. */
  denominations: z.array(z.object({ denominationMinor: z.int().min(1).max(1_000_000_000), count: z.int().min(1).max(1_000_000) })).max(50).optional(),
  /** What Z says, and the heading it says it under: a shift closed by an older desk has none. */
  figures: shiftFiguresSchema.optional(),
  headingId: idInBody.optional(),
  /** The manager whose PIN let a difference above the limit, or somebody else's shift, be closed. */
  approvedBy: idInBody.optional(),
  /** How far each segment had come when the shift was closed: what comes later with an earlier day is late. */
  heads: z.array(z.object({ segmentId: idInBody, seq: z.int().min(0) })).max(1000),
})
export type CloseShiftBody = z.infer<typeof closeShiftBody>

/** Money into the drawer, or out of it, that is neither a sale nor taken back. */
export const payInBody = z.object({ shiftId: idInBody, currency: z.string().length(3), amountMinor: amountInBody, reason: z.enum(payInReasons) })
export type PayInBody = z.infer<typeof payInBody>
export const payOutBody = z.object({ shiftId: idInBody, currency: z.string().length(3), amountMinor: amountInBody, reason: z.enum(payOutReasons) })
export type PayOutBody = z.infer<typeof payOutBody>

/** The drawer was opened without a sale: no money moved, and that it was is kept. */
export const openDrawerBody = z.object({ shiftId: idInBody, reason: z.enum(openDrawerReasons), approvedBy: idInBody.optional() })
export type OpenDrawerBody = z.infer<typeof openDrawerBody>

/** The answer to "Is today …?": recorded once, it neither blocks nor silently corrects (domain.md §3). */
export const confirmBusinessDayBody = z.object({ clockDay: dayInBody, confirmedDay: dayInBody })

function betweenShiftAndSafe(shiftId: string, currency: string, amount: number): Entry[] {
  if (amount === 0) return []
  return [
    { subject: shiftKey(shiftId), account: 'cash', unit: currency, amount },
    { subject: 'books:safe', account: 'cash', unit: currency, amount: -amount },
  ]
}

function paid(operation: Operation<string, PayInBody | PayOutBody>, why: 'pay-in' | 'pay-out', amount: number): Effects {
  const { shiftId, currency } = operation.body
  const entries: Entry[] = [
    { subject: shiftKey(shiftId), account: 'cash', unit: currency, amount },
    { subject: `books:${why}s`, account: 'cash', unit: currency, amount: 0 - amount },
  ]
  return { entries, facts: [{ subject: shiftKey(shiftId), fact: moneyMovedFact(operation, { why, ways: [{ method: 'cash', amountMinor: amount }], receiptNumber: null }) }] }
}

/** The kinds of operations of a desk's day. */
export const shiftKinds = {
  'open-shift': bodyKind({
    version: 1,
    schema: openShiftBody,
    effects: (operation) => {
      const { number, currency, floatMinor } = operation.body
      const fact = { ...factOf(operation, 'opened'), number, currency, floatMinor }
      return { entries: betweenShiftAndSafe(operation.id, currency, floatMinor), facts: [{ subject: shiftKey(operation.id), fact }] }
    },
  }),
  'close-shift': bodyKind({
    version: 1,
    schema: closeShiftBody,
    effects: (operation) => {
      const { shiftId, currency, expectedCashMinor, countedCashMinor } = operation.body
      const difference = countedCashMinor - expectedCashMinor
      const fact = { ...factOf(operation, 'closed'), expectedCashMinor, countedCashMinor }
      const found: Entry[] =
        difference === 0
          ? []
          : [
              { subject: shiftKey(shiftId), account: 'cash', unit: currency, amount: difference },
              { subject: 'books:cash-differences', account: 'cash', unit: currency, amount: -difference },
            ]
      return { entries: [...found, ...betweenShiftAndSafe(shiftId, currency, -countedCashMinor)], facts: [{ subject: shiftKey(shiftId), fact }] }
    },
  }),
  'pay-in': bodyKind({ version: 1, schema: payInBody, effects: (operation) => paid(operation, 'pay-in', operation.body.amountMinor) }),
  'pay-out': bodyKind({ version: 1, schema: payOutBody, effects: (operation) => paid(operation, 'pay-out', 0 - operation.body.amountMinor) }),
  'open-drawer': bodyKind({
    version: 1,
    schema: openDrawerBody,
    effects: (operation) => ({ entries: [], facts: [{ subject: shiftKey(operation.body.shiftId), fact: factOf(operation, 'drawer-opened') }] }),
  }),
  'confirm-business-day': bodyKind({
    version: 1,
    schema: confirmBusinessDayBody,
    effects: (operation) => {
      const { clockDay, confirmedDay } = operation.body
      const fact = { ...factOf(operation, 'business-day-confirmed'), clockDay, confirmedDay }
      return { entries: [], facts: [{ subject: `desk:${operation.deviceId}`, fact }] }
    },
  }),
}
