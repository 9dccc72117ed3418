import type { MembershipTerms } from '#core/catalogue/membership-terms.ts'
import type { QuestionSource } from '#core/operations/find-questions.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'

/** This desk's ledger as questions are found in it. */
export function questionSource({ slice, salesWithNumber, content }: Pick<ReadableLedger, 'slice' | 'salesWithNumber' | 'content'>): QuestionSource {
  return { slice, salesWithNumber, terms: (termsId) => content(termsId, 'terms') as MembershipTerms | null }
}
