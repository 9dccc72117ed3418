import type { PrintTrouble } from '#core/catalogue/print-job.ts'

/** Asks for the causes of being offline and for the paper (DLE EOT 2 and 4): answered at once, even in the middle of a job. */
export const askStatus: Uint8Array = Uint8Array.from([0x10, 0x04, 0x02, 0x10, 0x04, 0x04])
/** Asks for the paper once everything before it is printed (GS r 1). */
export const askWhenDone: Uint8Array = Uint8Array.from([0x1d, 0x72, 0x01])

/** Every answer to DLE EOT has these four bits; anything else is noise on the line, or no printer. */
export function isStatus(byte: number): boolean {
  return (byte & 0b1001_0011) === 0b0001_0010
}

/** The answer to GS r: two bits are always clear. */
export function isDoneAnswer(byte: number): boolean {
  return (byte & 0b1001_0000) === 0
}

/** What the two answers say: null where the printer is ready. */
export function troubleIn([offline = 0, paper = 0]: readonly number[]): PrintTrouble | null {
  if ((paper & 0b0110_0000) !== 0 || (offline & 0b0010_0000) !== 0) return 'paper-out'
  if ((offline & 0b0000_0100) !== 0) return 'cover-open'
  return (offline & 0b0100_0000) === 0 ? null : 'printer-error'
}
