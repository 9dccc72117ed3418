import type { Refusal } from '#core/std/outcome.ts'
import { LedgerTrouble } from '../ledger-db/ledger-trouble.ts'

/** What is wrong with the ledger as a whole, if that is why something failed: its code and its sentence for a person. */
export function ledgerTroubleOf(error: unknown): (Refusal & { readonly sentence: string }) | null {
  return error instanceof LedgerTrouble ? { code: error.code, facts: error.facts, sentence: error.message } : null
}
