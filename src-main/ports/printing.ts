import type { PrintTrouble } from '#core/catalogue/print-job.ts'
import type { Printer } from '#core/catalogue/printer.ts'

/** `printed`: the printer said so. `sent`: it took the bytes and says nothing. Otherwise why it did not. */
export type PrintEnd = 'printed' | 'sent' | PrintTrouble

/** Sends bytes to a printer and answers what became of them. Never throws: a printer's trouble is an answer. */
export type SendToPrinter = (printer: Printer, bytes: Uint8Array) => Promise<PrintEnd>
