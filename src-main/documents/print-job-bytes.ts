import type { PrintJob } from '#core/catalogue/print-job.ts'
import type { Printer } from '#core/catalogue/printer.ts'
import type { ShiftReport } from '#core/reports/shift-report.ts'
import type { Receipt } from '#core/sales/receipt.ts'
import type { Language } from '#core/std/language.ts'
import { exhaustive } from '#core/std/exhaustive.ts'
import type { Outcome } from '#core/std/outcome.ts'

export type JobSource = { readonly fontFolder: string; readonly language: () => Language; readonly receipt: (saleId: string, copy: boolean) => Outcome<Receipt>; readonly report: (what: Extract<PrintJob['what'], { kind: 'shift-report' }>) => Outcome<ShiftReport> }

/** The bytes of one print; null where its receipt is not on record. What sets them is loaded with the first print. */
export async function printJobBytes({ what }: Pick<PrintJob, 'what'>, printer: Printer, { fontFolder, language, receipt, report }: JobSource): Promise<Uint8Array | null> {
  const { receiptBytes, reportBytes, testPageBytes, drawerKick } = await import('./paper-bytes.ts')
  switch (what.kind) {
    case 'drawer':
      return drawerKick
    case 'test-page':
      return testPageBytes(printer, language(), fontFolder)
    case 'receipt': {
      const kept = receipt(what.saleId, what.copy)
      return kept.ok ? receiptBytes(kept.value, printer, fontFolder) : null
    }
    case 'shift-report': {
      const kept = report(what)
      return kept.ok ? reportBytes(kept.value, printer, fontFolder) : null
    }
    default:
      return exhaustive(what)
  }
}
