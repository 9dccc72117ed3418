import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { MembershipTerms } from '#core/catalogue/membership-terms.ts'
import { calendarDay } from '#core/dates/calendar-day.ts'
import type { OperationDraft } from '#core/ledger/operation.ts'
import { allQuestions } from '#core/operations/find-questions.ts'
import type { Ledger } from '#main/ledger-db/ledger.ts'
import { openLedger } from '#main/ledger-db/open-ledger.ts'
import { clientId, membershipId, tellStory, tenVisits } from '../fixtures/membership-story.ts'
import type { Story } from '../fixtures/membership-story.ts'
import { tempFolder } from '../fixtures/temp-folder.ts'

const deviceId = v7()
const oneVisit: MembershipTerms = { ...tenVisits, balance: { kind: 'shared', visits: 1, covers: [{ kind: 'service', id: 's-1', name: 'Massage' }] } }
const unlimited: MembershipTerms = { ...tenVisits, balance: { kind: 'unlimited', covers: [{ kind: 'service', id: 's-1', name: 'Massage' }] } }
let folder: ReturnType<typeof tempFolder>
let ledger: Ledger
const open = (): Ledger => openLedger({ directory: folder.path, deviceId, segmentId: v7(), migrations: 'drizzle/desk' })

beforeEach(() => {
  folder = tempFolder()
  ledger = open()
})
afterEach(() => {
  ledger.close()
  folder.remove()
})

const termsDraft = (terms: MembershipTerms): OperationDraft => ({ id: v7(), kind: 'record-terms', bodyVersion: 1, occurredAt: 1, businessDay: calendarDay('2026-03-01'), actorId: 'p', branchId: 'b', clientId: null, body: { termsId: 'terms-1', terms } })
const draftsOf = ({ operations }: Story): OperationDraft[] => operations.map(({ deviceId: _device, segmentId: _segment, seq: _seq, previousHash: _hash, ...draft }) => draft)
const record = (drafts: readonly OperationDraft[]): void => { for (const draft of drafts) ledger.transact((writable) => writable.record(draft)) }
const asked = () => ledger.read.questionSubjects(50).flatMap((subject) => allQuestions({ slice: ledger.read.slice, salesWithNumber: ledger.read.salesWithNumber, terms: (id) => ledger.read.content(id, 'terms') as MembershipTerms | null }, subject))
const tell = (terms: MembershipTerms, life: (story: Story) => void): void => {
  const story = tellStory(terms, '2026-03-01')
  life(story)
  record([termsDraft(terms), ...draftsOf(story)])
}

it('a card that two desks overdrew stands open, answered it is still found', () => {
  tell(oneVisit, (story) => { story.visit('2026-03-02'); story.visit('2026-03-02') })
  expect(ledger.read.openQuestionCount()).toBe(1)
  const [question] = asked()
  expect(question).toMatchObject({ kind: 'overdrawn', clientId, answered: null })
  const answer = tellStory(oneVisit, '2026-03-01')
  answer.record('2026-03-03', 'answer-question', { question: 'overdrawn', subject: question?.subject, ordinal: question?.ordinal, on: question?.on, answer: 'count-as-owed' })
  record(draftsOf(answer).slice(1).map((draft) => ({ ...draft, id: v7() })))
  expect(ledger.read.openQuestionCount()).toBe(0)
  expect(asked()).toMatchObject([{ answered: { answer: 'count-as-owed' } }])
  expect(ledger.check().problems).toEqual([])
})

it('what was set right again is no longer asked, and an ordinary life never was', () => {
  tell(oneVisit, (story) => { story.visit('2026-03-02'); story.giveBack('2026-03-03', story.visit('2026-03-02')) })
  expect(ledger.read.questionSubjects(50)).toEqual([])
})

it('an unlimited membership is never overdrawn', () => {
  tell(unlimited, (story) => { for (const day of ['2026-03-02', '2026-03-03', '2026-03-04']) story.visit(day) })
  expect(ledger.read.questionSubjects(50)).toEqual([])
})

it('one receipt number on two sales is found by its number', () => {
  const again = draftsOf(tellStory(tenVisits, '2026-03-02')).map((draft) => ({ ...draft, id: v7() }))
  tell(tenVisits, () => {})
  record(again)
  expect(asked().map(({ kind, subject }) => ({ kind, subject }))).toContainEqual({ kind: 'receipt-number-twice', subject: 'receipt:B1-01-1-000001' })
  expect(ledger.check().problems).toEqual([])
})

const kindsOfSteps = ['visit', 'back', 'freeze', 'unfreeze', 'give', 'correct', 'answer'] as const
type Step = (typeof kindsOfSteps)[number]

/** Writes the life of one more card, every operation under a new id. */
function live(told: readonly Step[], inBulk: boolean): void {
  const story = tellStory(oneVisit, '2026-03-01')
  const visits: string[] = []
  const freezes: string[] = []
  for (const [index, step] of told.entries()) {
    const day = `2026-03-${String(index + 2).padStart(2, '0')}`
    if (step === 'visit') visits.push(story.visit(day))
    if (step === 'back' && visits.length > 0) story.giveBack(day, visits[index % visits.length] ?? '')
    if (step === 'freeze') freezes.push(story.freeze(day, day, null))
    if (step === 'unfreeze' && freezes.length > 0) story.unfreeze(day, [freezes[0] ?? ''])
    if (step === 'give') story.record(day, 'transfer-membership', { membershipId, toClientId: `c-${index}`, replaces: [] })
    if (step === 'correct') story.correct(day, index % 2 === 0 ? 1 : -1)
    if (step === 'answer') story.record(day, 'answer-question', { question: 'overdrawn', subject: `membership:${membershipId}`, ordinal: 1, on: `membership:${membershipId}`, answer: 'count-as-owed' })
  }
  const another = v7()
  const own = draftsOf(story).map((draft) => ({ ...draft, id: v7(), body: JSON.parse(JSON.stringify(draft.body).replaceAll(`"${membershipId}"`, `"${another}"`).replaceAll(`membership:${membershipId}`, `membership:${another}`).replaceAll('B1-01-1-000001', another)) as object }))
  if (inBulk) ledger.transactInBulk((writable) => { for (const draft of [termsDraft(oneVisit), ...own]) writable.record(draft) })
  else record([termsDraft(oneVisit), ...own])
}

it('L5 however a card was written, one by one or in bulk, the check finds the same questions by folding anew', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...kindsOfSteps), { maxLength: 14 }), fc.boolean(), (told, inBulk) => {
      live(told, inBulk)
      expect(ledger.check().problems).toEqual([])
    }),
    { numRuns: 30 },
  )
})

it.each<readonly [string, readonly Step[]]>([
  ['an answered visit beyond the balance is given back', ['answer', 'unfreeze', 'back', 'back', 'back', 'correct', 'give', 'answer', 'visit', 'back']],
  ['corrections between visits: the sum is right, a visit was beyond', ['visit', 'unfreeze', 'correct', 'correct', 'visit', 'visit', 'correct', 'give', 'back']],
  ['an unfreeze that did not know the freeze, after a visit', ['visit', 'freeze', 'unfreeze']],
  ['an unfreeze that did not know the freeze, before a visit', ['freeze', 'unfreeze', 'visit']],
  ['a freeze and an unfreeze that did not know it, no visit', ['freeze', 'unfreeze']],
])('L5 found by a seed: %s', (_what, told) => {
  for (const inBulk of [false, true]) {
    live(told, inBulk)
    expect(ledger.check().problems).toEqual([])
  }
})

it('a ledger of the version before is given the table and what belongs in it', () => {
  tell(oneVisit, (story) => { story.visit('2026-03-02'); story.visit('2026-03-02') })
  ledger.close()
  const raw = new Database(join(folder.path, 'ledger.sqlite'))
  raw.exec('DROP TABLE question_subjects; PRAGMA user_version = 1')
  raw.close()
  ledger = open()
  expect(ledger.read.openQuestionCount()).toBe(1)
  expect(ledger.check().problems).toEqual([])
})
