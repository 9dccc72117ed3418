import { exhaustive } from '#core/std/exhaustive.ts'
import { qrSquares } from './qr-code.ts'
import type { PaperSize } from './paper-sizes.ts'
import type { Block } from './receipt-blocks.ts'

const ink = '#141f1b'
const quiet = '#5a6660'
const lead = 1.36

/** Sets the lines from the top; answers where the last one ended, in points. */
export function setBlocks(document: PDFKit.PDFDocument, blocks: readonly Block[], size: PaperSize): number {
  let y = size.height === null ? size.margin : size.margin * 0.6
  for (const block of blocks) y = setBlock(document, block, size, y)
  return y
}

function setBlock(document: PDFKit.PDFDocument, block: Block, size: PaperSize, y: number): number {
  const { margin: x, printable: width, body } = size
  const line = (text: string, fontSize: number, font: 'regular' | 'strong', align: 'left' | 'center', colour = ink): number => {
    document.font(font).fontSize(fontSize).fillColor(colour).text(text, x, y, { width, align })
    return document.y + fontSize * 0.25
  }
  switch (block.kind) {
    case 'head':
      return line(block.text, size.head, 'strong', 'center')
    case 'centred':
      return line(block.text, body, 'regular', 'center', quiet)
    case 'text':
      return line(block.text, body, 'regular', 'left')
    case 'small':
      return line(block.text, body * 0.9, 'regular', 'left', quiet)
    case 'stop':
      return line(block.text, size.total, 'strong', 'center')
    case 'row':
      return setRow(document, block, size, y, 'regular', body)
    case 'strong':
      return setRow(document, block, size, y, 'strong', body)
    case 'total':
      return setRow(document, block, size, y, 'strong', size.total)
    case 'tear':
      return setTear(document, size, y)
    case 'space':
      return y + body * 0.7
    case 'code':
      return setCode(document, block.content, size, y)
    default:
      return exhaustive(block)
  }
}

/** Words on the left, a figure on the right edge; long words wrap and the figure stays on their first line. */
function setRow(document: PDFKit.PDFDocument, row: { readonly left: string; readonly right: string }, size: PaperSize, y: number, font: 'regular' | 'strong', fontSize: number): number {
  const { margin: x, printable: width } = size
  document.font(font).fontSize(fontSize).fillColor(ink)
  const right = Math.min(document.widthOfString(row.right), width * 0.62)
  document.text(row.right, x + width - right, y, { width: right + 1, lineBreak: right >= width * 0.62, align: 'right' })
  const rightEnd = y + document.heightOfString(row.right, { width: right + 1 })
  document.text(row.left, x, y, { width: width - right - fontSize })
  return Math.max(document.y, rightEnd) + fontSize * (lead - 1) * 0.7
}

/** A QR code in the middle, its squares as one shape. */
function setCode(document: PDFKit.PDFDocument, content: string, { margin: x, printable: width, body }: PaperSize, y: number): number {
  const squares = qrSquares(content)
  const side = (body * 7) / squares.length
  const left = x + (width - side * squares.length) / 2
  const top = y + body * 0.6
  for (const [row, line] of squares.entries()) for (const [column, isDark] of line.entries()) if (isDark) document.rect(left + column * side, top + row * side, side, side)
  document.fillColor(ink).fill()
  return top + side * squares.length + body * 0.8
}

/** The perforation of a ticket: dashes between two notches. */
function setTear(document: PDFKit.PDFDocument, { margin: x, printable: width, body }: PaperSize, y: number): number {
  const middle = y + body * 0.75
  const notch = body * 0.32
  document.save().lineWidth(0.7).strokeColor(quiet)
  document.moveTo(x + notch * 2, middle).lineTo(x + width - notch * 2, middle).dash(2.2, { space: 2.4 }).stroke().undash()
  document.circle(x, middle, notch).stroke().circle(x + width, middle, notch).stroke()
  document.restore()
  return y + body * 1.5
}
