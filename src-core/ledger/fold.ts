import type { Effects } from './fact.ts'
import type { SubjectKey } from './entry.ts'
import type { Slice } from './slice.ts'
import { applyToSlice, emptySlice, touchedSubjects } from './slice.ts'

/** Folds the effects of operations into a map of slices, in place. The one way state comes from operations (rule L5). */
export function foldInto(slices: Map<SubjectKey, Slice>, effects: Effects): void {
  for (const subject of touchedSubjects(effects)) {
    slices.set(subject, applyToSlice(slices.get(subject) ?? emptySlice, subject, effects))
  }
}

/** The facts as of a day: later operations change only their own day (domain.md §3). */
export function asOf<AFact extends { readonly day: string }>(facts: readonly AFact[], day: string): AFact[] {
  return facts.filter((fact) => fact.day <= day)
}
