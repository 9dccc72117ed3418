import type { Receipt } from '#core/sales/receipt.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { Paper } from './paper-sizes.ts'
import { LettersWithoutFont, receiptPdf } from './receipt-pdf.ts'

/** A receipt's PDF in base 64, as it crosses the bridge. */
export async function receiptAsText(receipt: Receipt, paper: Paper, fontFolder: string): Promise<Outcome<string>> {
  try {
    return done((await receiptPdf(receipt, paper, fontFolder)).toString('base64'))
  } catch (error) {
    if (error instanceof LettersWithoutFont) return refuse('receipt-has-letters-without-font', { letters: error.letters })
    throw error
  }
}
