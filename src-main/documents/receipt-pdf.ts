import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import type { Receipt } from '#core/sales/receipt.ts'
import type { ShiftReport } from '#core/reports/shift-report.ts'
import { textsFor } from '#core/texts/format-text.ts'
import { spokenLanguage } from '#core/std/language.ts'
import { lettersWithoutFont } from './letters-without-font.ts'
import { paperSizes } from './paper-sizes.ts'
import type { Paper, PaperSize } from './paper-sizes.ts'
import type { Block } from './receipt-blocks.ts'
import { receiptBlocks } from './receipt-blocks.ts'
import { shiftReportBlocks } from './shift-report-blocks.ts'
import { setBlocks } from './set-blocks.ts'

/** A letter that no bundled font has is never replaced or dropped: then there is no PDF, and the person is told which. */
export class LettersWithoutFont extends Error {
  override readonly name = 'LettersWithoutFont'
  readonly letters: string

  constructor(letters: string) {
    super(`No bundled font has these letters: ${letters}`)
    this.letters = letters
  }
}

/**
 * Sets a receipt as PDF: 80 mm roll paper, as long as its content, or an A4 sheet. The same receipt has the same bytes.
 * Latin, Greek and Cyrillic are set; right-to-left scripts are not, pdfkit does not shape them.
 */
export function receiptPdf(receipt: Receipt, paper: Paper, fontFolder: string): Promise<Buffer> {
  const { number: title, day, time, language } = receipt
  return paperPdf({ title, day, time, language, blocks: receiptBlocks(receipt, textsFor(spokenLanguage(language))) }, paper, fontFolder)
}

/** X or Z on the same paper. */
export function shiftReportPdf(report: ShiftReport, paper: Paper, fontFolder: string): Promise<Buffer> {
  const { kind, number, deskName, language, until } = report
  return paperPdf({ title: `${kind.toUpperCase()} ${deskName}-${number}`, day: until.day, time: until.time, language, blocks: shiftReportBlocks(report, textsFor(spokenLanguage(language))) }, paper, fontFolder)
}

type Printed = { readonly title: string; readonly day: string; readonly time: string; readonly language: string; readonly blocks: readonly Block[] }

async function paperPdf(printed: Printed, paper: Paper, fontFolder: string): Promise<Buffer> {
  const { blocks } = printed
  const fonts = { regular: join(fontFolder, 'IBMPlexSans-Regular.woff'), strong: join(fontFolder, 'IBMPlexSans-SemiBold.woff') }
  const missing = lettersWithoutFont(blocks.flatMap(textsOf).join(''), fonts.regular)
  if (missing !== '') throw new LettersWithoutFont(missing)
  const size = paperSizes[paper]
  const height = size.height ?? measuredHeight(blocks, size, fonts, printed)
  const document = newDocument([size.width, height], fonts, printed)
  const bytes = collect(document)
  setBlocks(document, blocks, size)
  document.end()
  return bytes
}

type Fonts = { readonly regular: string; readonly strong: string }

function newDocument(size: [number, number], fonts: Fonts, { title, day, time, language }: Printed): PDFKit.PDFDocument {
  const moment = new Date(`${day}T${time}:00Z`)
  const document = new PDFDocument({ size, margin: 0, info: { Title: title, CreationDate: moment, ModDate: moment }, lang: language })
  document.registerFont('regular', fonts.regular)
  document.registerFont('strong', fonts.strong)
  return document
}

/** A roll has no pages: it is set once on endless paper to learn where it ends. */
function measuredHeight(blocks: readonly Block[], size: PaperSize, fonts: Fonts, printed: Printed): number {
  const endless = newDocument([size.width, 14_000], fonts, printed)
  return Math.ceil(setBlocks(endless, blocks, size) + size.margin)
}

function collect(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
}

function textsOf(block: Block): string[] {
  if ('text' in block) return [block.text]
  return 'left' in block ? [block.left, block.right] : []
}
