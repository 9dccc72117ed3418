import { ORPCError } from '@orpc/server'
import { ledgerTroubleOf } from '../desk-state/ledger-trouble-of.ts'
import type { Logger } from '../ports/logger.ts'
import { inputRefusal } from './input-refusal.ts'

/**
 * What a failed handler answers: input that does not fit and a ledger that cannot be read as sentences; what nobody foresaw
 * goes to the log, where IT finds its place.
 */
export function toldToPerson(error: unknown, log: Logger, action: string): unknown {
  const trouble = ledgerTroubleOf(error)
  if (trouble !== null) {
    log.error('ledger-trouble', error, { action, code: trouble.code })
    return new ORPCError('SERVICE_UNAVAILABLE', { message: trouble.sentence, data: { code: trouble.code } })
  }
  const refused = inputRefusal(error)
  if (refused === null) log.error('handler-failed', error, { action })
  else log.warn('input-refused', { action })
  return refused ?? error
}
