import type { Outcome } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'

/** Sends and receives once, now: a person asked, and is told in words what kept it from happening. */
export function syncNow(parts: DeskParts): Promise<Outcome<{ sent: number; received: number; mended: number }>> {
  return parts.sync.once()
}
