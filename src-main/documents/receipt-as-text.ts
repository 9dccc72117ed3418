import type { Receipt } from '#core/sales/receipt.ts'
import type { ShiftReport } from '#core/reports/shift-report.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { Paper } from './paper-sizes.ts'
import { LettersWithoutFont } from './letters-without-font.ts'
import { receiptPdf, shiftReportPdf } from './receipt-pdf.ts'

/** A receipt's PDF in base 64, as it crosses the bridge. */
export function receiptAsText(receipt: Receipt, paper: Paper, fontFolder: string): Promise<Outcome<string>> {
  return inWords(() => receiptPdf(receipt, paper, fontFolder))
}

/** The same of X or Z. */
export function shiftReportAsText(report: ShiftReport, paper: Paper, fontFolder: string): Promise<Outcome<string>> {
  return inWords(() => shiftReportPdf(report, paper, fontFolder))
}

async function inWords(set: () => Promise<Buffer>): Promise<Outcome<string>> {
  try {
    return done((await set()).toString('base64'))
  } catch (error) {
    if (error instanceof LettersWithoutFont) return refuse('receipt-has-letters-without-font', { letters: error.letters })
    throw error
  }
}
