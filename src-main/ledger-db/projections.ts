import type { SubjectKey } from '#core/ledger/entry.ts'
import type { Slice } from '#core/ledger/slice.ts'
import { applyToSlice, touchedSubjects } from '#core/ledger/slice.ts'
import type { LoadSlice } from './load-slice.ts'
import type { Names } from './names.ts'
import type { Followed } from './projection-batch.ts'
import { addToBatch, emptyBatch } from './projection-batch.ts'
import type { QuestionSubjects } from './question-subjects.ts'
import type { SaveBatch } from './save-batch.ts'
import { openSlicesAtHand } from './slices-at-hand.ts'

export type Projections = {
  readonly slice: (key: SubjectKey) => Slice
  /** Notes what follows from an operation; slices at hand move on by the core's own reducer. */
  readonly add: (number: number, followed: Followed) => void
  /** The same among very many: sums and facts are written now and then, what things are found by at once. */
  readonly addAmongMany: (number: number, followed: Followed) => void
  readonly save: () => void
  /** Keeps far more cards at hand while the work runs. */
  readonly withRoom: <Value>(work: () => Value) => Value
  readonly forget: () => void
}

/** Facts kept at hand: what a card has just shown is not read again when its visit is taken. */
const mostFacts = 10_000
/** The same while very many operations are recorded, a matter of minutes: with less, cards in use are read over and over. */
const mostFactsWithRoom = 600_000
/** What a bulk transaction keeps unwritten. */
const mostOperations = 4_000

/** The folded state of the ledger as this process reads and moves it on; it is the only one that writes. */
export function openProjections(load: LoadSlice, { save, saveFound }: SaveBatch, names: Names, questions: Pick<QuestionSubjects, 'settle'>): Projections {
  const slices = openSlicesAtHand(mostFacts)
  const batch = emptyBatch()
  /** Subjects whose rows are not all written. */
  const unwritten = new Set<SubjectKey>()
  const saveAll = (): void => {
    save(batch)
    unwritten.clear()
  }
  const add: Projections['add'] = (number, followed) => {
    addToBatch(batch, number, followed, names)
    for (const key of touchedSubjects(followed.effects)) {
      unwritten.add(key)
      const known = slices.get(key)
      if (known !== undefined) slices.set(key, applyToSlice(known, key, followed.effects))
    }
  }
  const slice: Projections['slice'] = (key) => {
    const known = slices.get(key)
    if (known !== undefined) return known
    if (unwritten.has(key)) saveAll()
    const loaded = load.one(key)
    slices.set(key, loaded)
    return loaded
  }
  /** Called when everything is written. */
  const bringToHand = (keys: readonly SubjectKey[]): void => {
    const missing = keys.filter((key) => slices.get(key) === undefined)
    if (missing.length > 1) for (const [key, loaded] of load.many(missing)) slices.set(key, loaded)
  }
  return {
    add,
    addAmongMany: (number, followed) => {
      add(number, followed)
      if (batch.operations >= mostOperations) saveAll()
      else saveFound(batch)
    },
    save: () => {
      saveAll()
      questions.settle(batch.touched, { one: slice, bringToHand })
    },
    slice,
    withRoom: (work) => slices.withRoom(mostFactsWithRoom, work),
    forget: () => {
      slices.clear()
      unwritten.clear()
      Object.assign(batch, emptyBatch())
    },
  }
}
