import { BrokenInvariant } from './assert.ts'

/** Ends every switch over a closed list: a case that was forgotten does not compile. */
export function exhaustive(value: never): never {
  throw new BrokenInvariant(`A case nobody handles: ${JSON.stringify(value)}`)
}
