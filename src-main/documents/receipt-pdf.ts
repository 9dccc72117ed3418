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
import { drawReceipt } from './escpos/receipt-picture.ts'
import { receiptBlocks, textsOf } from './receipt-blocks.ts'
import { shiftReportBlocks } from './shift-report-blocks.ts'
import { setBlocks } from './set-blocks.ts'

/**
 * Sets a receipt as PDF: 80 mm roll paper, as long as its content, or an A4 sheet. The same receipt has the same bytes.
 * Latin, Greek and Cyrillic are set as text; pdfkit shapes no right-to-left script, so such a receipt, or one with such a
 * name on it, is drawn and laid in as a picture.
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
  const missing = lettersWithoutFont(blocks.flatMap(textsOf).join(''), [fonts.regular])
  const size = paperSizes[paper]
  const { direction } = textsFor(spokenLanguage(printed.language))
  if (direction === 'rtl' || missing !== '') return drawnPdf(printed, { size, fonts, direction, fontFolder })
  const height = size.height ?? measuredHeight(blocks, size, fonts, printed)
  const document = newDocument([size.width, height], fonts, printed)
  const bytes = collect(document)
  setBlocks(document, blocks, size)
  document.end()
  return bytes
}

type DrawnAsk = { readonly size: PaperSize; readonly fonts: Fonts; readonly direction: 'ltr' | 'rtl'; readonly fontFolder: string }

/** A receipt drawn at three dots to one of a printer's, laid on the paper. */
async function drawnPdf(printed: Printed, { size, fonts, direction, fontFolder }: DrawnAsk): Promise<Buffer> {
  const canvas = drawReceipt(printed.blocks, { dots: drawnDots, direction, fontFolder, scale: 3 })
  const height = (canvas.height / canvas.width) * size.printable
  const document = newDocument([size.width, size.height ?? Math.ceil(height + size.margin * 2)], fonts, printed)
  const bytes = collect(document)
  document.image(canvas.toBuffer('image/png'), size.margin, size.margin, { fit: [size.printable, (size.height ?? height + size.margin * 2) - size.margin * 2], align: 'center' })
  document.end()
  return bytes
}

/** As wide as an 80 mm printer's head. */
const drawnDots = 576

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
