import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { TestContext } from 'vitest'
import { expect, it } from 'vitest'
import { receiptPicture } from '#main/documents/escpos/receipt-picture.ts'
import type { Picture } from '#main/documents/escpos/receipt-picture.ts'
import { receiptBytes } from '#main/documents/paper-bytes.ts'
import { readEscPos } from '../fixtures/escpos-reader.ts'
import { findBrowser } from '../fixtures/find-browser.ts'
import { saleReceipt } from '../fixtures/sale-receipt.ts'

const fonts = join(import.meta.dirname, '../../resources/fonts')
const dots = 384

/** How much ink stands in each column. */
function inkOf({ width, height, bits }: Picture): number[] {
  const rowBytes = Math.ceil(width / 8)
  return Array.from({ length: width }, (_, column) => Array.from({ length: height }, (_row, row) => ((bits[row * rowBytes + (column >> 3)] ?? 0) >> (7 - (column & 7))) & 1).reduce((sum, bit) => sum + bit, 0))
}

/** Two programs round the edges of letters differently: what counts is where the ink lies, within a few columns. */
function smoothed(values: readonly number[]): number[] {
  return values.map((_, at) => values.slice(Math.max(0, at - 4), at + 5).reduce((sum, value) => sum + value, 0) / 9)
}

/** How alike the ink of two lines runs, a few columns this way or that: 1 is the same, 0 has nothing to do with each other. */
function likeness(one: readonly number[], other: readonly number[]): number {
  const shifts = [-3, -2, -1, 0, 1, 2, 3]
  return Math.max(...shifts.map((shift) => correlation(smoothed(one), smoothed(other.map((_, at) => other[at + shift] ?? 0)))))
}

function correlation(one: readonly number[], other: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [a, b] = [mean(one), mean(other)]
  const product = one.reduce((sum, value, at) => sum + (value - a) * ((other[at] ?? 0) - b), 0)
  const size = (values: readonly number[], middle: number) => Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0))
  return product / (size(one, a) * size(other, b))
}

/** The same line as a browser sets it: by another program than ours, shaped and right to left. */
async function inBrowser(words: string, context: TestContext): Promise<number[]> {
  const { part, lacking } = await findBrowser()
  if (part === null) context.skip(lacking ?? '')
  const browser = await chromium.launch(part ?? {})
  const page = await browser.newPage({ viewport: { width: dots, height: 40 } })
  const font = readFileSync(join(fonts, 'IBMPlexSansArabic-Regular.woff')).toString('base64')
  await page.setContent(`<style>@font-face{font-family:A;src:url(data:font/woff;base64,${font})}body{margin:0;font:24px/31px A;width:${dots}px}</style><div dir="rtl" lang="ar">${words}</div>`)
  await page.evaluate('document.fonts.ready')
  const png = (await page.screenshot()).toString('base64')
  const ink = (await page.evaluate(`(async () => { const image = new Image(); image.src = 'data:image/png;base64,${png}'; await image.decode(); const canvas = document.createElement('canvas'); canvas.width = ${dots}; canvas.height = 40; const context = canvas.getContext('2d'); context.drawImage(image, 0, 0); const { data } = context.getImageData(0, 0, ${dots}, 40); return Array.from({ length: ${dots} }, (_, x) => { let sum = 0; for (let y = 0; y < 40; y += 1) if (data[(y * ${dots} + x) * 4] <= 140) sum += 1; return sum }) })()`)) as number[]
  await browser.close()
  return ink
}

it.for(['اشتراك عشر جلسات مساج', 'المجموع المطلوب دفعه', 'شكرًا لزيارتكم، نراكم قريبًا'])('%s stands on paper as a browser sets it: joined letters, from the right', { timeout: 60_000 }, async (words, context) => {
  const ours = inkOf(receiptPicture([{ kind: 'text', text: words }], dots, 'rtl', fonts))
  const theirs = await inBrowser(words, context)
  expect(likeness(ours, theirs)).toBeGreaterThan(0.9)
  // A line set the other way round, as one that is not turned, has nothing to do with it.
  expect(likeness(ours.toReversed(), theirs)).toBeLessThan(0.6)
})

it('an Arabic receipt is one picture: words at the right edge, their figures at the left', () => {
  const printed = readEscPos(receiptBytes({ ...saleReceipt, language: 'ar' }, { id: 'p', name: 'p', host: 'h', port: 1, paper: '58', letters: 'text', hasDrawer: false, printsSales: true }, fonts))
  expect(printed.lines).toEqual([])
  expect(printed.pictures.reduce((rows, { height }) => rows + height, 0)).toBeGreaterThan(500)
  const row = inkOf(receiptPicture([{ kind: 'row', left: 'المجموع', right: '8.00' }], dots, 'rtl', fonts))
  const inked = row.flatMap((ink, column) => (ink > 0 ? [column] : []))
  expect(inked[0]).toBeLessThan(6)
  expect(inked.at(-1)).toBeGreaterThan(dots - 6)
  expect(row.slice(80, 240).every((ink) => ink === 0)).toBe(true)
})
