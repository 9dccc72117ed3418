import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import type { Receipt } from '#core/sales/receipt.ts'
import { receiptPdf } from './receipt-pdf.ts'

const fonts = join(import.meta.dirname, '../../resources/fonts')
const receipt: Receipt = {
  kind: 'sale', businessName: 'Morning Studio', branchName: 'Warsaw Centre', address: 'ul. Żelazna 12', taxId: '525-000-11-22', deskName: '01', number: 'WA-01-1-000042', originalNumber: null,
  day: '2026-11-24', time: '12:55', timeZone: 'Europe/Warsaw', currency: 'PLN', language: 'en', clientName: 'Anna Nowak', cashierName: 'Ewa Lis',
  lines: [{ kind: 'membership', name: 'Ten massages', detail: '', quantity: 1, unitPriceMinor: 60_000, grossMinor: 60_000, discountMinor: 6000, coveredMinor: 0, coveredBy: '', netMinor: 54_000 }],
  discountMinor: 6000, totalMinor: 54_000, cashRoundingMinor: 0, taxes: [{ rateBasisPoints: 2300, grossMinor: 54_000, taxMinor: 10_098 }], taxExemptionText: '',
  tenders: [{ method: 'card', amountMinor: 20_000, number: null }, { method: 'cash', amountMinor: 40_000, number: null }], givenMinor: 60_000, changeMinor: 6000,
  memberships: [{ number: 'WA01-000042', code: 'WA017K2M9QX4TBC', typeName: 'Ten massages', left: 10, startsBy: 'at-sale', startDay: '2026-11-24', lastDay: '2027-05-23' }],
  giftCards: [], footer: 'See you soon.', saysNotFiscal: true, copy: false,
}

/** Reads a PDF back by another program than the one that wrote it. */
async function readBack(bytes: Buffer): Promise<{ text: string; pages: number; width: number }> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const page = await pdf.getPage(1)
  const { items } = await page.getTextContent()
  return { text: items.map((item) => ('str' in item ? item.str : '')).join(' ').replaceAll(/\s+/g, ' '), pages: pdf.numPages, width: page.getViewport({ scale: 1 }).width }
}

// Fonts are cut to the letters in use for every document: on a busy machine three of them take longer than a test's usual time.
describe.each(['80mm', 'a4'] as const)('a receipt on %s', { timeout: 30_000 }, (paper) => {
  it.each([
    ['English', 'Anna Nowak', 'Ten massages'],
    ['Polish', 'Zażółć Gęślą-Jaźń', 'Dziesięć masaży, świąteczne'],
    ['Greek', 'Κυριακή Παπαδοπούλου', 'Δέκα μασάζ'],
    ['Ukrainian', 'Єлизавета Щербак-Їжакевич', 'Десять масажів, ґрунтовно'],
  ])('extracts the same in %s', async (_, clientName, name) => {
    const { text } = await readBack(await receiptPdf({ ...receipt, clientName, lines: receipt.lines.map((line) => ({ ...line, name })) }, paper, fonts))
    expect(text).toContain(clientName)
    expect(text).toContain(name)
  })

  it('carries everything a receipt has to say', async () => {
    const { text, pages, width } = await readBack(await receiptPdf(receipt, paper, fonts))
    for (const part of ['Morning Studio', 'Warsaw Centre', 'ul. Żelazna 12', '525-000-11-22', 'WA-01-1-000042', '24 November 2026 12:55', 'Europe/Warsaw', 'Ewa Lis', '600.00', '−60.00', '540.00 zł', '23 %', '100.98', '200.00', '400.00', '60.00', 'WA01-000042', 'WA017K2M9QX4TBC', '10 left', '23 May 2027', 'See you soon.', 'Not a fiscal receipt']) expect(text).toContain(part)
    expect(text).not.toContain('COPY')
    expect(pages).toBe(1)
    expect(width).toBeCloseTo(paper === '80mm' ? 226.77 : 595.28, 1)
  })

  it('says COPY on a copy only, and the same receipt has the same bytes', async () => {
    expect((await readBack(await receiptPdf({ ...receipt, copy: true }, paper, fonts))).text).toContain('COPY')
    expect((await receiptPdf(receipt, paper, fonts)).equals(await receiptPdf(receipt, paper, fonts))).toBe(true)
  })
})

it('a long receipt stays on one strip of the roll', async () => {
  const lines = Array.from({ length: 50 }, (_, index) => ({ ...receipt.lines[0]!, name: `Line ${index} with a name so long that it has to be set on two lines of the roll` }))
  const { pages, text } = await readBack(await receiptPdf({ ...receipt, lines }, '80mm', fonts))
  expect(pages).toBe(1)
  expect(text).toContain('Line 49')
  expect(text).toContain('Not a fiscal receipt')
})

it('refuses letters no font has, and names them, rather than dropping them', async () => {
  await expect(receiptPdf({ ...receipt, clientName: 'Anna 山田' }, '80mm', fonts)).rejects.toMatchObject({ name: 'LettersWithoutFont', letters: '山田' })
})
