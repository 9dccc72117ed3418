import { dropPrint } from '../actions/drop-print.ts'
import { printReceipt } from '../actions/print-receipt.ts'
import { printShiftReport } from '../actions/print-shift-report.ts'
import { printTestPage } from '../actions/print-test-page.ts'
import { retryPrint } from '../actions/retry-print.ts'
import { savePrinters } from '../actions/save-printers.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { readPrinting } from '../queries/read-printing.ts'
import type { ServedContract } from './serve-contract.ts'

/** Printers and what they print. */
export function printingHandlers(served: ServedContract, parts: DeskParts) {
  return {
    dropPrint: served.dropPrint.handler(({ context, input }) => dropPrint(parts, context.session, input)),
    printReceipt: served.printReceipt.handler(({ context, input }) => printReceipt(parts, context.session, input)),
    printShiftReport: served.printShiftReport.handler(({ context, input }) => printShiftReport(parts, context.session, input)),
    printTestPage: served.printTestPage.handler(({ context, input }) => printTestPage(parts, context.session, input)),
    readPrinting: served.readPrinting.handler(({ context }) => readPrinting(parts, context.session)),
    retryPrint: served.retryPrint.handler(({ context, input }) => retryPrint(parts, context.session, input)),
    savePrinters: served.savePrinters.handler(({ context, input }) => savePrinters(parts, context.session, input)),
  }
}
