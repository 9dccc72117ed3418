import type { SubjectKey } from '#core/ledger/entry.ts'
import type { Slice } from '#core/ledger/slice.ts'

export type SlicesAtHand = {
  readonly get: (key: SubjectKey) => Slice | undefined
  readonly set: (key: SubjectKey, slice: Slice) => void
  /** Keeps so many facts, which is what slices weigh, until the work is done. */
  readonly withRoom: <Value>(facts: number, work: () => Value) => Value
  readonly clear: () => void
}

/**
 * Folded states read or moved on lately. Two generations of half the room each: when the younger is full the older is let
 * go, and what is asked for again moves up, so what is in use stays without a list of who came when.
 */
export function openSlicesAtHand(mostFacts: number): SlicesAtHand {
  let most = mostFacts
  let young = new Map<SubjectKey, Slice>()
  let old = new Map<SubjectKey, Slice>()
  let weight = 0
  const set: SlicesAtHand['set'] = (key, slice) => {
    weight += weightOf(slice) - weightOf(young.get(key))
    young.set(key, slice)
    if (weight <= most / 2) return
    old = young
    young = new Map()
    weight = 0
  }
  const clear = (): void => {
    young = new Map()
    old = new Map()
    weight = 0
  }
  return {
    set,
    clear,
    get: (key) => {
      const known = young.get(key)
      if (known !== undefined) return known
      const earlier = old.get(key)
      if (earlier !== undefined) set(key, earlier)
      return earlier
    },
    withRoom: (facts, work) => {
      most = facts
      try {
        return work()
      } finally {
        most = mostFacts
        clear()
      }
    },
  }
}

function weightOf(slice: Slice | undefined): number {
  return slice === undefined ? 0 : 1 + slice.facts.length
}
