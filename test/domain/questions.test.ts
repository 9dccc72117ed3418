import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDay } from '#core/dates/calendar-day.ts'
import { foldInto } from '#core/ledger/fold.ts'
import type { SubjectKey } from '#core/ledger/entry.ts'
import type { Operation } from '#core/ledger/operation.ts'
import type { Question } from '#core/ledger/question.ts'
import type { Slice } from '#core/ledger/slice.ts'
import { emptySlice } from '#core/ledger/slice.ts'
import { decideAnswerQuestion } from '#core/operations/answer-question.ts'
import { effectsOf } from '#core/operations/effects-of.ts'
import { findQuestions } from '#core/operations/find-questions.ts'
import type { OperationKind } from '#core/operations/kinds.ts'
import type { Story } from '../fixtures/membership-story.ts'
import { membershipId, placed, tellStory, tenVisits } from '../fixtures/membership-story.ts'

const oneVisit = { ...tenVisits, balance: { kind: 'shared' as const, visits: 1, covers: tenVisits.balance.kind === 'shared' ? tenVisits.balance.covers : [] } }
const day = '2026-03-20'
const member: SubjectKey = `membership:${membershipId}`

function questionsOf(operations: readonly Operation[], subject: SubjectKey = member, terms = tenVisits, asOf = day): Question[] {
  const slices = new Map<SubjectKey, Slice>()
  for (const operation of operations) foldInto(slices, effectsOf(operation))
  return findQuestions({ slice: (key) => slices.get(key) ?? emptySlice, terms: () => terms, salesWithNumber: () => [] }, subject, calendarDay(asOf))
}
const answer = (story: Story, question: Question | undefined, words: string, on = day): string =>
  story.record(on, 'answer-question', { question: question?.kind, subject: question?.subject, ordinal: question?.ordinal, on: question?.on, answer: words })
const atDesks = (desks: number, act: () => void): void => Array.from({ length: desks }).forEach(act)
const transfer = (story: Story, toClientId: string, replaces: string[] = []): string => story.record('2026-03-06', 'transfer-membership', { membershipId, toClientId, replaces })
const refund = (story: Story, on: string, visits: number): string =>
  story.record(on, 'refund-membership', {
    membershipId, saleId: 'op-0001', shiftId: 'shift-1', currency: 'EUR', formula: 'value-left', feeMinor: 0, tenders: [{ method: 'cash', amountMinor: 500 }], cashRoundingMinor: 0, visitsTaken: [{ row: 0, visits }],
    receipt: { seriesId: 'd-1:1', number: 2, text: 'B1-01-1-000002', headingId: 'h-1', originalText: 'B1-01-1-000001' },
  })

/** A card's story as several desks wrote it, and what the manager is asked. */
const meetings: readonly { title: string; terms?: typeof tenVisits; tell: (story: Story) => void; asked: readonly object[] }[] = [
  { title: 'nothing unusual', tell: (story) => { story.visit('2026-03-02') }, asked: [] },
  { title: 'two desks took the last visit', terms: oneVisit as typeof tenVisits, tell: (story) => { story.visit('2026-03-02'); story.visit('2026-03-02') }, asked: [{ kind: 'overdrawn', ordinal: 1, answers: ['count-as-owed', 'charge-single-price', 'cancel-the-visit'] }] },
  { title: 'three desks took it: two questions', terms: oneVisit as typeof tenVisits, tell: (story) => { atDesks(3, () => story.visit('2026-03-02')) }, asked: [{ ordinal: 1 }, { ordinal: 2 }] },
  { title: 'one of them gave it back', terms: oneVisit as typeof tenVisits, tell: (story) => { story.visit('2026-03-02'); story.giveBack('2026-03-02', story.visit('2026-03-02')) }, asked: [] },
  { title: 'a visit given back at two desks', tell: (story) => { const id = story.visit('2026-03-02'); story.giveBack('2026-03-03', id); story.giveBack('2026-03-04', id) }, asked: [{ kind: 'reversed-twice', ordinal: 1, day: '2026-03-04' }] },
  { title: 'given back three times: two questions', tell: (story) => { const id = story.visit('2026-03-02'); for (const on of ['2026-03-03', '2026-03-04', '2026-03-05']) story.giveBack(on, id) }, asked: [{ ordinal: 1 }, { ordinal: 2 }] },
  { title: 'frozen at two desks over the same days', tell: (story) => { story.freeze('2026-03-03', '2026-03-05', '2026-03-12'); story.freeze('2026-03-03', '2026-03-08', '2026-03-15') }, asked: [{ kind: 'frozen-twice' }] },
  { title: 'frozen one after the other', tell: (story) => { story.freeze('2026-03-03', '2026-03-05', '2026-03-08'); story.freeze('2026-03-03', '2026-03-08', '2026-03-15') }, asked: [] },
  { title: 'an unfreeze that did not know of the other freeze', tell: (story) => { const known = story.freeze('2026-03-03', '2026-03-05', '2026-03-08'); story.freeze('2026-03-03', '2026-03-09', null); story.unfreeze('2026-03-10', [known]) }, asked: [{ kind: 'frozen-twice' }] },
  { title: 'used here while frozen there', tell: (story) => { story.freeze('2026-03-04', '2026-03-05', '2026-03-12'); story.visit('2026-03-06') }, asked: [{ kind: 'used-while-frozen', answers: ['keep-the-visit', 'cancel-the-visit'] }] },
  { title: 'used on the day it ran again', tell: (story) => { story.freeze('2026-03-04', '2026-03-05', '2026-03-12'); story.visit('2026-03-12') }, asked: [] },
  { title: 'refunded there, used here', tell: (story) => { story.visit('2026-03-02'); refund(story, '2026-03-05', 9); story.visit('2026-03-06') }, asked: [{ kind: 'used-after-refund', ordinal: 1 }] },
  { title: 'refunded with what was left', tell: (story) => { story.visit('2026-03-02'); refund(story, '2026-03-05', 9) }, asked: [] },
  { title: 'refunded at two desks', tell: (story) => { refund(story, '2026-03-05', 10); refund(story, '2026-03-06', 10) }, asked: [{ kind: 'refunded-twice', day: '2026-03-06' }] },
  { title: 'handed over at two desks', tell: (story) => { transfer(story, 'c-2'); transfer(story, 'c-3') }, asked: [{ kind: 'two-owners', answers: ['owner-c-3', 'owner-c-2'] }] },
  { title: 'handed on by one who knew', tell: (story) => { transfer(story, 'c-3', [transfer(story, 'c-2')]) }, asked: [] },
]

describe('what does not fit together when ledgers meet', () => {
  it.each(meetings)('$title', ({ terms = tenVisits, tell, asked }) => {
    const story = tellStory(terms, '2026-03-01')
    tell(story)
    expect(questionsOf(story.operations, member, terms)).toMatchObject(asked.map((question) => ({ ...question, answered: null })))
  })

  it('L4 the same questions in whatever order the operations came', () => {
    for (const { terms = tenVisits, tell } of meetings) {
      const story = tellStory(terms, '2026-03-01')
      tell(story)
      const straight = questionsOf(story.operations, member, terms)
      fc.assert(fc.property(fc.shuffledSubarray(story.operations, { minLength: story.operations.length }), (shuffled) => {
        expect(questionsOf(shuffled, member, terms)).toEqual(straight)
      }), { numRuns: 20 })
    }
  })

  it('as of an earlier day it is not asked yet', () => {
    const story = tellStory(oneVisit as typeof tenVisits, '2026-03-01')
    story.visit('2026-03-02')
    story.visit('2026-03-09')
    expect(questionsOf(story.operations, member, oneVisit as typeof tenVisits, '2026-03-08')).toEqual([])
  })
})

describe('answers', () => {
  it('an overdraw that was answered stands no longer against the balance, the second one is a new question', () => {
    const story = tellStory(oneVisit as typeof tenVisits, '2026-03-01')
    atDesks(3, () => story.visit('2026-03-02'))
    expect(story.asOf(day).rows[0]?.left).toBe(-2)
    answer(story, questionsOf(story.operations, member, oneVisit as typeof tenVisits)[0], 'count-as-owed')
    const [first, second] = questionsOf(story.operations, member, oneVisit as typeof tenVisits)
    expect(story.asOf(day).rows[0]?.left).toBe(-1)
    expect(first?.answered).toMatchObject({ answer: 'count-as-owed', by: 'p-1' })
    expect(second?.answered).toBeNull()
  })

  it('of two answers the first in ledger order takes effect, the other shows already answered', () => {
    const story = tellStory(tenVisits, '2026-03-01')
    story.freeze('2026-03-04', '2026-03-05', '2026-03-12')
    story.visit('2026-03-06')
    const [question] = questionsOf(story.operations)
    answer(story, question, 'keep-the-visit', '2026-03-15')
    answer(story, question, 'cancel-the-visit', '2026-03-14')
    expect(questionsOf(story.operations)).toMatchObject([{ answered: { answer: 'cancel-the-visit' }, alsoAnswered: 1 }])
    expect(story.asOf(day).rows[0]?.left).toBe(10)
  })

  it('a freeze that is dropped counts no days, one that is kept does', () => {
    for (const [words, lastDay] of [['drop-the-freeze', '2026-04-07'], ['keep-both', '2026-04-10']] as const) {
      const story = tellStory(tenVisits, '2026-03-01')
      story.freeze('2026-03-03', '2026-03-05', '2026-03-12')
      story.freeze('2026-03-03', '2026-03-08', '2026-03-15')
      answer(story, questionsOf(story.operations)[0], words)
      expect(story.asOf('2026-03-25').lastDay).toBe(lastDay)
    }
  })

  it('the owner a manager chooses is the owner', () => {
    const story = tellStory(tenVisits, '2026-03-01')
    transfer(story, 'c-2')
    transfer(story, 'c-3')
    expect(story.asOf(day).ownerId).toBe('c-3')
    answer(story, questionsOf(story.operations)[0], 'owner-c-2')
    expect(story.asOf(day).ownerId).toBe('c-2')
  })

  const stamp = { id: 'a-1', occurredAt: 1, businessDay: calendarDay(day), actorId: 'p-1', branchId: 'b-1' }
  const refusals: readonly { title: string; key: Partial<Question>; words: string; code: string | null }[] = [
    { title: 'one of the answers', key: {}, words: 'keep-the-visit', code: null },
    { title: 'another answer', key: {}, words: 'burn-the-card', code: 'answer-does-not-fit-the-question' },
    { title: 'a question nobody asks', key: { ordinal: 7 }, words: 'keep-the-visit', code: 'question-is-no-longer-asked' },
  ]
  it.each(refusals)('deciding with $title', ({ key, words, code }) => {
    const story = tellStory(tenVisits, '2026-03-01')
    story.freeze('2026-03-04', '2026-03-05', '2026-03-12')
    story.visit('2026-03-06')
    const questions = questionsOf(story.operations)
    const [question] = questions
    if (question === undefined) throw new Error('There is a question')
    const decided = decideAnswerQuestion(questions, { ...question, ...key }, words, stamp)
    expect(decided.ok ? null : decided.refusal.code).toBe(code)
    if (!decided.ok) return
    const after = questionsOf([...story.operations, placed(decided.value)])
    expect(decideAnswerQuestion(after, question, words, stamp)).toMatchObject({ ok: false, refusal: { code: 'question-was-already-answered' } })
  })
})

const sale = (id: string, occurredAt: number, body: object, kind: OperationKind = 'sell'): Operation =>
  placed({
    id, occurredAt, kind, bodyVersion: 1, businessDay: calendarDay('2026-03-02'), actorId: 'p-1', branchId: 'b-1', clientId: 'c-1',
    body: {
      shiftId: 'shift-1', currency: 'EUR', discount: null, givenMinor: 0, changeMinor: 0, cashRoundingMinor: 0, taxes: [], receipt: { seriesId: 'd-1:1', number: 1, text: `R-${id}`, headingId: 'h-1' },
      lines: [{ kind: 'service', name: 'Cut', serviceId: 's-1', quantity: 1, grossMinor: 5000, discountMinor: 0, netMinor: 5000, taxBasisPoints: 0 }], tenders: [{ method: 'cash', amountMinor: 5000 }], ...body,
    },
  })
const loadCard = (writeOff: 'single' | 'multiple'): Operation =>
  sale('load', 1, { lines: [{ kind: 'gift-card', name: 'Card', giftCardId: 'g-1', number: 'G-1', code: 'X', writeOff, grossMinor: 8000, discountMinor: 0, netMinor: 8000, taxBasisPoints: 0 }], tenders: [{ method: 'cash', amountMinor: 8000 }] })
const useCard = (id: string, at: number): Operation => sale(id, at, { tenders: [{ method: 'gift-card', amountMinor: 5000, giftCardId: 'g-1' }] })

describe('cards, payments and receipts', () => {
  it('a single-use card used at two desks', () => {
    expect(questionsOf([loadCard('single'), useCard('one', 2), useCard('two', 3)], 'gift-card:g-1')).toMatchObject([{ kind: 'single-use-card-used-twice', ordinal: 1, facts: { amountMinor: 5000 } }])
    expect(questionsOf([loadCard('single'), useCard('one', 2)], 'gift-card:g-1')).toEqual([])
  })
  it('a card spent beyond what was loaded', () => {
    expect(questionsOf([loadCard('multiple'), useCard('one', 2), useCard('two', 3)], 'gift-card:g-1')).toMatchObject([{ kind: 'overdrawn', ordinal: 1 }])
  })
  it('one occasion paid twice: the money stays booked, the second is asked about', () => {
    const paid = (id: string, at: number): Operation => sale(id, at, { occasion: 'renewal:m-1:4' })
    expect(questionsOf([paid('one', 2), paid('two', 3)], 'occasion:renewal:m-1:4')).toMatchObject([{ kind: 'paid-twice', ordinal: 1, facts: { receiptNumber: 'R-two', amountMinor: 5000 } }])
  })
  it('one receipt number given out twice', () => {
    const source = { slice: () => emptySlice, terms: () => null, salesWithNumber: () => [{ day: calendarDay('2026-03-02'), clientId: 'c-1' }, { day: calendarDay('2026-03-03'), clientId: 'c-2' }] }
    expect(findQuestions(source, 'receipt:B1-01-1-000007', calendarDay(day))).toMatchObject([{ kind: 'receipt-number-twice', ordinal: 1, clientId: 'c-2' }])
  })
})

it('of several visits of one occasion the first in ledger order counts', () => {
  const story = tellStory(tenVisits, '2026-03-01')
  const automatic = (on: string): string => story.record(on, 'deduct-visit', { membershipId, row: 0, visits: 1, serviceId: 's-1', serviceName: 'Massage', visitDay: on, homeBranchId: 'b-1', valueShownMinor: null, occasion: 'booking:7' })
  automatic('2026-03-03')
  automatic('2026-03-02')
  expect(story.asOf(day).rows[0]?.left).toBe(9)
  expect(story.asOf(day).visits.map(({ visit }) => visit.visitDay)).toEqual(['2026-03-02'])
})
