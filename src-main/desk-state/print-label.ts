import type { PrintJob } from '#core/catalogue/print-job.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'

/** The number a person knows a print by; null where it has none (a test page, a drawer). */
export function printNumber(ledger: ReadableLedger, { what }: PrintJob): string | null {
  if (what.kind !== 'receipt') return null
  const body = ledger.operation(what.saleId)?.body as { readonly receipt?: { readonly text: string } } | undefined
  return body?.receipt?.text ?? null
}
