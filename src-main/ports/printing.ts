import type { Printer } from '#core/catalogue/printer.ts'

/** `printed`: the printer said so. `sent`: it took the bytes and says nothing. Otherwise why it did not. */
export type PrintEnd = 'printed' | 'sent' | PrintTrouble
export const printTroubles = ['unreachable', 'paper-out', 'cover-open', 'printer-error', 'closed-in-mid-job', 'stopped-in-mid-job', 'interrupted', 'letters-without-font', 'nothing-to-print'] as const
export type PrintTrouble = (typeof printTroubles)[number]

/** Sends bytes to a printer and answers what became of them. Never throws: a printer's trouble is an answer. */
export type SendToPrinter = (printer: Printer, bytes: Uint8Array) => Promise<PrintEnd>
