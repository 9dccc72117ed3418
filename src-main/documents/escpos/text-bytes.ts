import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import { exhaustive } from '#core/std/exhaustive.ts'
import type { Block } from '../receipt-blocks.ts'
import type { PrinterPaper } from './printer-paper.ts'
import { codePages } from './printed-letters.ts'
import { rowLines, wrapped } from './text-lines.ts'

/** A receipt in the printer's own letters: fast, crisp, and readable on the cheapest head. Every letter must fit its code pages. */
export function textBytes(blocks: readonly Block[], { columns }: PrinterPaper): Uint8Array {
  const encoder = new ReceiptPrinterEncoder({ language: 'esc-pos', columns, codepageMapping: 'epson', codepageCandidates: codePages, feedBeforeCut: 4 })
  encoder.initialize().codepage('auto')
  for (const block of blocks) writeBlock(encoder, block, columns)
  return encoder.cut('partial').encode()
}

function writeBlock(encoder: ReceiptPrinterEncoder, block: Block, columns: number): void {
  switch (block.kind) {
    case 'head':
    case 'stop':
      // Twice as wide: half as many letters to a line.
      encoder.align('center').bold(true).size(2, 2)
      for (const line of wrapped(block.text, columns / 2)) encoder.line(line)
      encoder.size(1, 1).bold(false).align('left')
      return
    case 'centred':
      encoder.align('center')
      for (const line of wrapped(block.text, columns)) encoder.line(line)
      encoder.align('left')
      return
    case 'text':
    case 'small':
      for (const line of wrapped(block.text, columns)) encoder.line(line)
      return
    case 'row':
      for (const line of rowLines(block.left, block.right, columns)) encoder.line(line)
      return
    case 'strong':
      encoder.bold(true)
      for (const line of rowLines(block.left, block.right, columns)) encoder.line(line)
      encoder.bold(false)
      return
    case 'total':
      // Twice as high only: the sum keeps the whole width of the paper.
      encoder.bold(true).size(1, 2)
      for (const line of rowLines(block.left, block.right, columns)) encoder.line(line)
      encoder.size(1, 1).bold(false)
      return
    case 'tear':
      encoder.line('-'.repeat(columns))
      return
    case 'space':
      encoder.newline()
      return
    case 'code':
      encoder.align('center').qrcode(block.content, { model: 2, size: 6, errorlevel: 'm' }).align('left')
      return
    default:
      exhaustive(block)
  }
}
