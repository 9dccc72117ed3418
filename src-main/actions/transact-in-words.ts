import type { Outcome } from '#core/std/outcome.ts'
import { refuse } from '#core/std/outcome.ts'
import type { Ledger, WritableLedger } from '../ledger-db/ledger.ts'
import { LedgerTrouble } from '../ledger-db/ledger-trouble.ts'

/** A durable transaction in which a full disk or a damaged file becomes a refusal: nothing was recorded, and the person is told why. */
export function transactInWords<Value>(ledger: Ledger, work: (ledger: WritableLedger) => Outcome<Value>): Outcome<Value> {
  try {
    return ledger.transact(work)
  } catch (error) {
    if (error instanceof LedgerTrouble) return refuse(error.code, error.facts)
    throw error
  }
}
