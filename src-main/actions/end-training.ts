import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'

/** Throws the practice ledger away and goes back to the real one. Nothing that counts is in it, so nobody needs a right for it. */
export async function endTraining(parts: DeskParts): Promise<Outcome<Record<never, never>>> {
  await parts.training.end()
  return done({})
}
