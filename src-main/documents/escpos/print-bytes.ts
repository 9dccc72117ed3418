import type { Block } from '../receipt-blocks.ts'
import { textsOf } from '../receipt-blocks.ts'
import { pictureBytes } from './picture-bytes.ts'
import { printerPapers } from './printer-paper.ts'
import { fitsCodePages } from './printed-letters.ts'
import { receiptPicture } from './receipt-picture.ts'
import { textBytes } from './text-bytes.ts'

export type PrintAsk = { readonly paper: '58' | '80'; readonly letters: 'text' | 'picture'; readonly direction: 'ltr' | 'rtl'; readonly fontFolder: string }

/**
 * What a receipt printer is sent for these lines: its own letters where it has every one of them, else the whole receipt
 * as a picture. No letter is ever replaced or dropped (front-desk.md §6).
 */
export function printBytes(blocks: readonly Block[], { paper, letters, direction, fontFolder }: PrintAsk): Uint8Array {
  const said = blocks.flatMap(textsOf).join('')
  const asText = letters === 'text' && direction === 'ltr' && fitsCodePages(said)
  return asText ? textBytes(blocks, printerPapers[paper]) : pictureBytes(receiptPicture(blocks, printerPapers[paper].dots, direction, fontFolder))
}
