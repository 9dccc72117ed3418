import type { MembershipTerms } from '#core/catalogue/membership-terms.ts'
import { dayFromNumber, dayNumber } from '#core/dates/calendar-day.ts'
import type { SubjectKey } from '#core/ledger/entry.ts'
import { compareLedgerOrder } from '#core/ledger/operation.ts'
import type { Slice } from '#core/ledger/slice.ts'
import type { QuestionSource } from '#core/operations/find-questions.ts'
import { allQuestions } from '#core/operations/find-questions.ts'
import type { QuestionTally } from '#core/operations/question-tally.ts'
import { mayAsk, tallyOf } from '#core/operations/question-tally.ts'
import { receiptKey } from '#core/sales/sale-questions.ts'
import { must } from '#core/std/must.ts'
import type { Connection } from './connection.ts'
import type { ReadableLedger } from './ledger.ts'
import type { LoadSlice } from './load-slice.ts'
import type { PackedId } from './packed-id.ts'
import { unpackId, unpackOptionalId } from './packed-id.ts'
import type { Touched } from './projection-batch.ts'
import type { ReadOperations } from './read-operations.ts'

export type QuestionSubjects = {
  /** Looks again at what was touched, once its rows are written; empties what was touched. */
  readonly settle: (touched: Touched, slices: SlicesToLookAt) => void
  /** The same after everything was folded anew: the tallies are of the whole ledger. */
  readonly settleAll: (touched: Touched) => void
  readonly read: Pick<ReadableLedger, 'openQuestionCount' | 'questionSubjects' | 'salesWithNumber'>
  readonly forget: () => void
}

/** Where folded states are read: one, or very many of which soon each is asked for. */
export type SlicesToLookAt = { readonly one: (key: SubjectKey) => Slice; readonly bringToHand: (keys: readonly SubjectKey[]) => void }

type QuestionParts = {
  readonly db: Connection
  readonly operations: Pick<ReadOperations, 'byId'>
  readonly loadSlice: LoadSlice
  readonly content: ReadableLedger['content']
}

/** Cards read in one turn: many, so that each operation's page is read once, and few enough to stay small. */
const readAtOnce = 4_000
/** Tallies that a ledger read from its first operation on keeps: more weigh too much, and then cards are read instead. */
const mostTallies = 400_000

/**
 * Which subjects hold questions: a projection like the others, a function of the operations alone. Most operations ask
 * nothing, and a tally says so without reading the card they concern.
 */
export function openQuestionSubjects({ db, operations, loadSlice, content }: QuestionParts): QuestionSubjects {
  const { known, openCount, list, put, forget } = openRows(db)
  const { salesWithNumber, isOnSeveral, onSeveral } = openReceiptNumbers(db, operations)
  const look = (subject: SubjectKey, source: QuestionSource): void => {
    const { facts } = source.slice(subject)
    const questions = allQuestions(source, subject)
    const latest = [...facts, ...questions].reduce((day, one) => (one.day > day ? one.day : day), '')
    put(subject, questions.filter(({ answered }) => answered === null).length, questions.length, latest === '' ? 0 : dayNumber(latest as Parameters<typeof dayNumber>[0]))
  }
  /** Of what was touched: its own tally says that nothing is asked, or the card has to be read. */
  const mustBeRead = (subject: string, tally: QuestionTally, isWhole: boolean): boolean =>
    known().has(subject) || mayAsk(tally) || !(isWhole || tally.isSold || subject.startsWith('receipt:'))
  const settle = (touched: Touched, { one, bringToHand }: SlicesToLookAt, isAnew: boolean): void => {
    const { tallies, subjects, receipts } = touched
    const isWhole = isAnew || touched.isWhole
    const source: QuestionSource = { slice: one, salesWithNumber, terms: (termsId) => content(termsId, 'terms') as MembershipTerms | null }
    const toRead = [...subjects].filter((subject) => mustBeRead(subject, must(tallies.get(subject), 'What was touched was counted'), isWhole)) as SubjectKey[]
    for (let done = 0; done < toRead.length; done += readAtOnce) {
      const few = toRead.slice(done, done + readAtOnce)
      bringToHand(few)
      for (const subject of few) if (known().has(subject) || mayAsk(tallyOf(one(subject)))) look(subject, source)
    }
    for (const number of isAnew ? onSeveral() : [...receipts].filter(isOnSeveral)) look(receiptKey(number), source)
    subjects.clear()
    receipts.clear()
    if (tallies.size > mostTallies) touched.isWhole = false
    if (!touched.isWhole) tallies.clear()
  }
  return {
    settle: (touched, slices) => settle(touched, slices, false),
    settleAll: (touched) => {
      // Everything was dropped before: nothing is known any more.
      forget()
      settle(touched, slicesInTurn(loadSlice), true)
    },
    read: { openQuestionCount: openCount, questionSubjects: list, salesWithNumber },
    forget,
  }
}

/** The slices of one turn after another, none of which outlives it, and those asked for beside them. */
function slicesInTurn(load: LoadSlice): SlicesToLookAt {
  let atHand = new Map<SubjectKey, Slice>()
  return {
    bringToHand: (keys) => {
      atHand = load.many(keys)
    },
    one: (key) => {
      const known = atHand.get(key)
      if (known !== undefined) return known
      const loaded = load.one(key)
      atHand.set(key, loaded)
      return loaded
    },
  }
}

/** The table, and which subjects stand in it: a handful, asked at every operation. */
function openRows(db: Connection) {
  const all = db.prepare<[], { subject: string; open: number }>('SELECT subject, open FROM question_subjects')
  const withOpen = db.prepare<[], string>('SELECT subject FROM question_subjects WHERE open > 0 ORDER BY latest_day DESC, subject').pluck()
  const answered = db.prepare<[number], string>('SELECT subject FROM question_subjects WHERE open = 0 ORDER BY latest_day DESC, subject LIMIT ?').pluck()
  const save = db.prepare('INSERT INTO question_subjects (subject, open, asked, latest_day) VALUES (?, ?, ?, ?) ON CONFLICT (subject) DO UPDATE SET open = excluded.open, asked = excluded.asked, latest_day = excluded.latest_day')
  const drop = db.prepare('DELETE FROM question_subjects WHERE subject = ?')
  let openOf: Map<string, number> | null = null
  const known = (): Map<string, number> => {
    openOf ??= new Map(all.all().map(({ subject, open }) => [subject, open]))
    return openOf
  }
  return {
    known,
    openCount: () => [...known().values()].reduce((sum, open) => sum + open, 0),
    list: (mostAnswered: number) => [...withOpen.all(), ...answered.all(mostAnswered)] as SubjectKey[],
    put: (subject: SubjectKey, open: number, asked: number, latestDay: number): void => {
      if (asked === 0) {
        if (known().delete(subject)) drop.run(subject)
        return
      }
      save.run(subject, open, asked, latestDay)
      known().set(subject, open)
    },
    forget: () => {
      openOf = null
    },
  }
}

/** Receipt numbers that stand on more than one sale. */
function openReceiptNumbers(db: Connection, operations: Pick<ReadOperations, 'byId'>) {
  const count = db.prepare<[string], number>('SELECT count(*) FROM sales WHERE receipt_number = ?').pluck()
  const several = db.prepare<[], string>('SELECT receipt_number FROM sales GROUP BY receipt_number HAVING count(*) > 1').pluck()
  const sales = db.prepare<[string], { sale: PackedId; client: PackedId | null; day: number }>('SELECT sale, client, business_day AS day FROM sales WHERE receipt_number = ?')
  return {
    isOnSeveral: (number: string): boolean => (count.get(number) ?? 0) > 1,
    onSeveral: (): string[] => several.all(),
    salesWithNumber: (number: string) =>
      sales
        .all(number)
        .map(({ sale, client, day }) => ({ day: dayFromNumber(day), clientId: unpackOptionalId(client), operation: must(operations.byId(unpackId(sale)), 'A sale is an operation') }))
        .toSorted((left, right) => compareLedgerOrder({ id: left.operation.id, day: left.day, at: left.operation.occurredAt }, { id: right.operation.id, day: right.day, at: right.operation.occurredAt }))
        .map(({ day, clientId }) => ({ day, clientId })),
  }
}
