import type { CalendarDay } from '#core/dates/calendar-day.ts'
import { dayNumber } from '#core/dates/calendar-day.ts'
import type { SubjectKey } from '#core/ledger/entry.ts'
import { keepsSums, sideOf } from '#core/ledger/entry.ts'
import type { Effects } from '#core/ledger/fact.ts'
import type { Operation } from '#core/ledger/operation.ts'
import { touchedSubjects } from '#core/ledger/slice.ts'
import type { IndexRow } from '#core/operations/index-row.ts'
import { canonicalJson } from '#core/std/canonical-json.ts'
import type { QuestionTally } from '#core/operations/question-tally.ts'
import { tallyEffects } from '#core/operations/question-tally.ts'
import { exhaustive } from '#core/std/exhaustive.ts'
import type { Row, Value } from './insert-rows.ts'
import type { Names } from './names.ts'
import { packId, packOptionalId } from './packed-id.ts'

export type MovedSum = { readonly subject: SubjectKey; readonly account: number; readonly unit: number; by: number }
/** A row that begins with an id still as its text, by which rows are sorted before they are written. */
export type KeyedRow<Key extends string = string> = readonly [Key, ...Row]

/** What follows from one operation or from very many, worked out in memory and not yet written. Rows stand in column order. */
export type ProjectionBatch = {
  operations: number
  /** The values of all rows one after another: a row of its own for every entry would be garbage by the million. */
  readonly entries: Value[]
  readonly facts: KeyedRow<SubjectKey>[]
  /** By subject, account and unit: each touched sum is written once, however many operations moved it. */
  readonly moved: Map<string, MovedSum>
  readonly memberships: KeyedRow[]
  readonly sales: KeyedRow[]
  readonly shifts: Row[]
  readonly contents: Row[]
  /** Which blocks of operations hold which days. */
  readonly days: Row[]
  readonly last: { readonly day: CalendarDay | ''; readonly block: number }
  /** Outlives the writing of rows, until it was looked at. */
  readonly touched: Touched
}

/**
 * What may have begun or ceased to be a question. A batch that has seen the ledger from its first operation on keeps its
 * tallies, which then say everything about a card; of any other they are let go once they were looked at.
 */
export type Touched = { readonly tallies: Map<string, QuestionTally>; readonly subjects: Set<string>; readonly receipts: Set<string>; isWhole: boolean }

export function emptyBatch(): ProjectionBatch {
  return { operations: 0, entries: [], facts: [], moved: new Map(), memberships: [], sales: [], shifts: [], contents: [], days: [], last: { day: '', block: -1 }, touched: { tallies: new Map(), subjects: new Set(), receipts: new Set(), isWhole: false } }
}

/** Operations are found by day through blocks of so many: a row of the index serves a whole block. */
export const operationsInBlock = 256

export type Followed = { readonly operation: Operation; readonly effects: Effects; readonly indexRows: readonly IndexRow[] }

/** Adds what follows from the operation with this number in this file. */
export function addToBatch(batch: ProjectionBatch, number: number, { operation, effects, indexRows }: Followed, names: Names): void {
  batch.operations += 1
  addDay(batch, number, operation.businessDay)
  addEntries(batch, number, effects, names)
  for (const subject of concerned(effects)) batch.facts.push([subject, number])
  for (const row of indexRows) addIndexRow(batch, row, names)
  if (number === 1) batch.touched.isWhole = true
  tallyEffects(batch.touched, effects)
}

/** Most operations fall into the block and the day of the one before. */
function addDay({ days, last }: ProjectionBatch, number: number, day: CalendarDay): void {
  const block = Math.floor(number / operationsInBlock)
  if (last.day === day && last.block === block) return
  days.push([dayNumber(day), block])
  Object.assign(last, { day, block })
}

function addEntries(batch: ProjectionBatch, number: number, { entries }: Effects, names: Names): void {
  let line = 0
  for (const entry of entries) {
    const account = names.numberOf(entry.account)
    const unit = names.numberOf(entry.unit)
    batch.entries.push(number, unit, line, names.numberOf(sideOf(entry.subject)), account, entry.amount)
    line += 1
    if (!keepsSums(entry.subject)) continue
    const key = `${entry.subject} ${account} ${unit}`
    const earlier = batch.moved.get(key)
    if (earlier !== undefined) earlier.by += entry.amount
    else batch.moved.set(key, { subject: entry.subject, account, unit, by: entry.amount })
  }
}

/** The subjects whose state needs this operation to be folded; where sums are kept, only if it states a fact. */
function concerned(effects: Effects): SubjectKey[] {
  return touchedSubjects(effects).filter((key) => !keepsSums(key) || effects.facts.some(({ subject }) => subject === key))
}

/** Nobody's: a membership sold without a client. The column is part of a key, so it is never NULL. */
export const nobody = ''

function addIndexRow(batch: ProjectionBatch, row: IndexRow, names: Names): void {
  switch (row.table) {
    case 'contents':
      batch.contents.push([row.id, row.kind, canonicalJson(row.value)])
      return
    case 'memberships':
      batch.memberships.push([row.clientId ?? nobody, packId(row.membershipId), row.number, row.code, names.numberOf(row.termsId), dayNumber(row.soldDay), names.numberOf(row.branchId)])
      return
    case 'sales':
      batch.touched.receipts.add(row.receiptNumber)
      batch.sales.push([row.shiftId, row.receiptNumber, packId(row.saleId), packOptionalId(row.clientId), row.totalMinor, names.numberOf(row.currency), dayNumber(row.businessDay)])
      return
    case 'shifts':
      batch.shifts.push([packId(row.shiftId), packId(row.deviceId), row.number, names.numberOf(row.branchId), dayNumber(row.businessDay), row.openedAt, row.closedAt])
      return
    default:
      exhaustive(row)
  }
}
