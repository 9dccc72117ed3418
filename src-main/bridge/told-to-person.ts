import type { Logger } from '../ports/logger.ts'
import { inputRefusal } from './input-refusal.ts'

/** What a failed handler answers: input that does not fit as a sentence; what nobody foresaw goes to the log, where IT finds its place. */
export function toldToPerson(error: unknown, log: Logger, action: string): unknown {
  const refused = inputRefusal(error)
  if (refused === null) log.error('handler-failed', error, { action })
  else log.warn('input-refused', { action })
  return refused ?? error
}
