import type { SubjectKey } from '#core/ledger/entry.ts'
import type { Effects } from '#core/ledger/fact.ts'
import type { Slice } from '#core/ledger/slice.ts'
import { applyToSlice, touchedSubjects } from '#core/ledger/slice.ts'

/** Slices of a bulk transaction: read once, folded in memory by the core's own reducer. */
export type SliceCache = { readonly read: (key: SubjectKey) => Slice; readonly apply: (effects: Effects) => void; readonly clear: () => void }

const mostKept = 200_000

export function openSliceCache(load: (key: SubjectKey) => Slice, saveBalances: () => void): SliceCache {
  const slices = new Map<SubjectKey, Slice>()
  const read = (key: SubjectKey): Slice => {
    const known = slices.get(key)
    if (known !== undefined) return known
    if (slices.size >= mostKept) {
      // Sums that only memory knows are written before their slices are let go.
      saveBalances()
      slices.clear()
    }
    const loaded = load(key)
    slices.set(key, loaded)
    return loaded
  }
  return {
    read,
    apply: (effects) => {
      for (const key of touchedSubjects(effects)) {
        const known = slices.get(key)
        if (known !== undefined) slices.set(key, applyToSlice(known, key, effects))
      }
    },
    clear: () => slices.clear(),
  }
}
