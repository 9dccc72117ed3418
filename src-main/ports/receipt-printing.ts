import type { Outcome } from '#core/std/outcome.ts'
import type { ShiftReport } from '#core/reports/shift-report.ts'
import type { Receipt } from '#core/sales/receipt.ts'

/** Sets a receipt, or X and Z, as PDF and answers its bytes in base 64; refused when it has letters no bundled font has. */
export type ReceiptPrinting = {
  readonly pdf: (receipt: Receipt, paper: '80mm' | 'a4') => Promise<Outcome<string>>
  readonly shiftReport: (report: ShiftReport, paper: '80mm' | 'a4') => Promise<Outcome<string>>
}
