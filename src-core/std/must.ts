import { BrokenInvariant } from './assert.ts'

/** The value itself; throws with the sentence given when it is missing. For what cannot be missing, not for input. */
export function must<Value>(value: Value | null | undefined, sentence: string): Value {
  if (value === null || value === undefined) throw new BrokenInvariant(sentence)
  return value
}
