import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { exhaustive } from '#core/std/exhaustive.ts'
import { LettersWithoutFont, lettersWithoutFont } from '../letters-without-font.ts'
import { qrSquares } from '../qr-code.ts'
import type { Block } from '../receipt-blocks.ts'
import { textsOf } from '../receipt-blocks.ts'
import { pictureLines } from './picture-lines.ts'

/** One bit to a dot, from the top row, eight dots to a byte, the leftmost in its highest bit: what a print head burns. */
export type Picture = { readonly width: number; readonly height: number; readonly bits: Uint8Array }

const sizes = { body: 24, small: 21, head: 38, total: 34 } as const
const lineGap = 1.3
const families = '"Counterfoil Latin", "Counterfoil Arabic"'
const longest = 24_000

/** A receipt drawn as the printer's dots: any script, shaped and in its own direction, where the printer's letters would not do. */
export function receiptPicture(blocks: readonly Block[], dots: number, direction: 'ltr' | 'rtl', fontFolder: string): Picture {
  const canvas = drawReceipt(blocks, { dots, direction, fontFolder, scale: 1 })
  return toBits(canvas.getContext('2d'), dots, canvas.height)
}

export type DrawAsk = { readonly dots: number; readonly direction: 'ltr' | 'rtl'; readonly fontFolder: string; /** How many pixels to a dot of the print head. */ readonly scale: number }

/** A receipt as black on white, as long as it needs. Letters that no bundled font has are never drawn as boxes: `LettersWithoutFont`. */
export function drawReceipt(blocks: readonly Block[], { dots, direction, fontFolder, scale }: DrawAsk): Canvas {
  const fonts = registerFonts(fontFolder)
  const missing = lettersWithoutFont(blocks.flatMap(textsOf).join(''), fonts)
  if (missing !== '') throw new LettersWithoutFont(missing)
  const measure = createCanvas(dots, 8).getContext('2d')
  measure.direction = direction
  const height = Math.min(longest, Math.ceil(blocks.reduce((y, block) => drawBlock(measure, block, dots, direction, y, false), 0)))
  const canvas = createCanvas(dots * scale, Math.max(8, height) * scale)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(scale, scale)
  context.fillStyle = '#000'
  context.direction = direction
  blocks.reduce((y, block) => drawBlock(context, block, dots, direction, y, true), 0)
  return canvas
}

let registeredFrom = ''

/** Makes the bundled fonts known, once; answers the files whose letters there are. Read here: in a packaged desk they lie in an archive that only Node can open. */
function registerFonts(folder: string): readonly string[] {
  const latin = ['IBMPlexSans-Regular', 'IBMPlexSans-SemiBold'].map((file) => join(folder, `${file}.woff`))
  const arabic = ['IBMPlexSansArabic-Regular', 'IBMPlexSansArabic-SemiBold'].map((file) => join(folder, `${file}.woff`))
  if (registeredFrom !== folder) {
    for (const file of latin) GlobalFonts.register(readFileSync(file), 'Counterfoil Latin')
    for (const file of arabic) GlobalFonts.register(readFileSync(file), 'Counterfoil Arabic')
    registeredFrom = folder
  }
  return [...latin.slice(0, 1), ...arabic.slice(0, 1)]
}

/** What people typed reads in its own direction on a line of another one: a full stop stays at its end. */
function inOwnDirection(line: string, direction: 'ltr' | 'rtl'): string {
  return direction === 'rtl' ? `\u2068${line}\u2069` : line
}

function fontOf(size: number, strong: boolean): string {
  return `${strong ? 600 : 400} ${size}px ${families}`
}

/** Draws one block (or only measures it) and answers where the next begins. */
function drawBlock(context: SKRSContext2D, block: Block, dots: number, direction: 'ltr' | 'rtl', y: number, draws: boolean): number {
  const centred = (text: string, size: number, strong: boolean) => drawLines(context, { text, size, strong, align: 'center', dots, direction, y, draws })
  const atStart = (text: string, size: number) => drawLines(context, { text, size, strong: false, align: 'start', dots, direction, y, draws })
  switch (block.kind) {
    case 'head':
      return centred(block.text, sizes.head, true)
    case 'stop':
      return centred(block.text, sizes.total, true)
    case 'centred':
      return centred(block.text, sizes.body, false)
    case 'text':
      return atStart(block.text, sizes.body)
    case 'small':
      return atStart(block.text, sizes.small)
    case 'row':
      return drawRow(context, block, { size: sizes.body, strong: false, dots, direction, y, draws })
    case 'strong':
      return drawRow(context, block, { size: sizes.body, strong: true, dots, direction, y, draws })
    case 'total':
      return drawRow(context, block, { size: sizes.total, strong: true, dots, direction, y, draws })
    case 'tear':
      if (draws) for (let x = 0; x < dots; x += 12) context.fillRect(x, y + 12, 7, 2)
      return y + 26
    case 'space':
      return y + 14
    case 'code':
      return drawCode(context, block.content, dots, y, draws)
    default:
      return exhaustive(block)
  }
}

type Setting = { readonly size: number; readonly strong: boolean; readonly dots: number; readonly direction: 'ltr' | 'rtl'; readonly y: number; readonly draws: boolean }

function drawLines(context: SKRSContext2D, { text, size, strong, align, dots, direction, y, draws }: Setting & { readonly text: string; readonly align: 'center' | 'start' }): number {
  context.font = fontOf(size, strong)
  const lines = pictureLines(text, dots, (piece) => context.measureText(piece).width)
  const startX = direction === 'rtl' ? dots : 0
  context.textAlign = align === 'center' ? 'center' : direction === 'rtl' ? 'right' : 'left'
  if (draws) for (const [index, line] of lines.entries()) context.fillText(inOwnDirection(line, direction), align === 'center' ? dots / 2 : startX, y + size + index * size * lineGap)
  return y + lines.length * size * lineGap
}

function drawRow(context: SKRSContext2D, row: { readonly left: string; readonly right: string }, setting: Setting): number {
  const { size, strong, dots, direction, y, draws } = setting
  context.font = fontOf(size, strong)
  const figure = context.measureText(row.right).width
  const room = dots - figure - size
  if (room < dots / 3) {
    const below = drawLines(context, { ...setting, text: row.left, align: 'start' })
    return drawFigure(context, row.right, { ...setting, y: below })
  }
  const lines = pictureLines(row.left, room, (piece) => context.measureText(piece).width)
  if (draws) {
    context.textAlign = direction === 'rtl' ? 'right' : 'left'
    for (const [index, line] of lines.entries()) context.fillText(inOwnDirection(line, direction), direction === 'rtl' ? dots : 0, y + size + index * size * lineGap)
  }
  drawFigure(context, row.right, setting)
  return y + lines.length * size * lineGap
}

/** A figure at the far end of its line. */
function drawFigure(context: SKRSContext2D, text: string, { size, strong, dots, direction, y, draws }: Setting): number {
  context.font = fontOf(size, strong)
  context.textAlign = direction === 'rtl' ? 'left' : 'right'
  if (draws) context.fillText(text, direction === 'rtl' ? 0 : dots, y + size)
  return y + size * lineGap
}

function drawCode(context: SKRSContext2D, content: string, dots: number, y: number, draws: boolean): number {
  const squares = qrSquares(content)
  const side = 6
  const left = Math.floor((dots - squares.length * side) / 2)
  const top = Math.round(y) + side * 2
  if (draws) for (const [row, line] of squares.entries()) for (const [column, isDark] of line.entries()) if (isDark) context.fillRect(left + column * side, top + row * side, side, side)
  return top + squares.length * side + side * 2
}

/** Grey edges of letters become dots where they are more than half dark. */
function toBits(context: SKRSContext2D, width: number, height: number): Picture {
  const { data } = context.getImageData(0, 0, width, height)
  const rowBytes = Math.ceil(width / 8)
  const bits = new Uint8Array(rowBytes * height)
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    if ((data[pixel * 4] ?? 255) > 140) continue
    const row = Math.floor(pixel / width)
    const column = pixel % width
    const place = row * rowBytes + (column >> 3)
    bits[place] = (bits[place] ?? 0) | (0x80 >> (column & 7))
  }
  return { width, height, bits }
}
