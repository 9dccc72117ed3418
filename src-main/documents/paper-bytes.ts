import type { Printer } from '#core/catalogue/printer.ts'
import type { ShiftReport } from '#core/reports/shift-report.ts'
import type { Receipt } from '#core/sales/receipt.ts'
import type { Language } from '#core/std/language.ts'
import { spokenLanguage } from '#core/std/language.ts'
import type { Texts } from '#core/texts/format-text.ts'
import { textsFor } from '#core/texts/format-text.ts'
import { printBytes } from './escpos/print-bytes.ts'
import type { Block } from './receipt-blocks.ts'
import { receiptBlocks } from './receipt-blocks.ts'
import { shiftReportBlocks } from './shift-report-blocks.ts'
import { testPageBlocks } from './test-page-blocks.ts'

/** Opens the drawer on the printer's first plug. */
export const drawerKick: Uint8Array = Uint8Array.from([0x1b, 0x70, 0, 60, 120])

/** A receipt as a printer is sent it, in the receipt's own language. */
export function receiptBytes(receipt: Receipt, printer: Printer, fontFolder: string): Uint8Array {
  const texts = textsFor(spokenLanguage(receipt.language))
  return bytesOf(receiptBlocks(receipt, texts), printer, texts, fontFolder)
}

/** X or Z on the same paper. */
export function reportBytes(report: ShiftReport, printer: Printer, fontFolder: string): Uint8Array {
  const texts = textsFor(spokenLanguage(report.language))
  return bytesOf(shiftReportBlocks(report, texts), printer, texts, fontFolder)
}

export function testPageBytes(printer: Printer, language: Language, fontFolder: string): Uint8Array {
  const texts = textsFor(language)
  return bytesOf(testPageBlocks(printer, texts), printer, texts, fontFolder)
}

function bytesOf(blocks: readonly Block[], { paper, letters }: Printer, { direction }: Texts, fontFolder: string): Uint8Array {
  return printBytes(blocks, { paper, letters, direction, fontFolder })
}
