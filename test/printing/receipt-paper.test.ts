import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Receipt } from '#core/sales/receipt.ts'
import { receiptBytes } from '#main/documents/paper-bytes.ts'
import { readEscPos } from '../fixtures/escpos-reader.ts'
import { saleReceipt } from '../fixtures/sale-receipt.ts'

const fonts = join(import.meta.dirname, '../../resources/fonts')
const printer = { id: 'p', name: 'Front', host: '127.0.0.1', port: 9100, letters: 'text' as const, hasDrawer: false, printsSales: true }

const kinds: readonly (readonly [string, Receipt])[] = [
  ['sale', saleReceipt],
  ['copy', { ...saleReceipt, copy: true }],
  ['refund', { ...saleReceipt, kind: 'refund', number: 'WA-01-1-000043', originalNumber: 'WA-01-1-000042', lines: saleReceipt.lines.slice(0, 1).map((line) => ({ ...line, kind: 'refund' as const, discountMinor: 0, grossMinor: -42_000, netMinor: -42_000, unitPriceMinor: -42_000 })), totalMinor: -42_000, discountMinor: 0, tenders: [{ method: 'cash', amountMinor: -42_000, number: null }], givenMinor: -42_000, changeMinor: 0, memberships: [], giftCards: [] }],
]

describe.each(['58', '80'] as const)('on %s mm', (paper) => {
  describe.each(['en', 'es', 'pl'] as const)('in %s', (language) => {
    it.each(kinds)('a %s is printed as it was agreed', async (kind, receipt) => {
      const printed = readEscPos(receiptBytes({ ...receipt, language }, { ...printer, paper }, fonts))
      expect(printed.pictures).toEqual([])
      expect(printed.cuts).toBe(1)
      expect(printed.lines.every((line) => [...line].length <= (paper === '58' ? 32 : 48))).toBe(true)
      const codes = printed.codes.map((code) => `[QR ${code}]`)
      await expect(`${[...printed.lines.map((line) => line.trimEnd()), ...codes].join('\n')}\n`).toMatchFileSnapshot(`golden/${kind}-${paper}-${language}.txt`)
    })
  })

  it.each([
    ['English', 'Anna Nowak', 'Ten massages'],
    ['Polish', 'Zażółć Gęślą Jaźń', 'Dziesięć masaży, ujędrnianie'],
    ['Greek', 'Ωραία Παπαδοπούλου', 'Δέκα μασάζ'],
    ['Ukrainian', 'Їжакевич Ґалина Єва', 'Десять масажів'],
  ])('names in %s come off the printer as they went in', (_, clientName, name) => {
    const lines = saleReceipt.lines.map((line) => ({ ...line, name }))
    const printed = readEscPos(receiptBytes({ ...saleReceipt, clientName, lines, memberships: [], giftCards: [] }, { ...printer, paper }, fonts))
    const text = printed.lines.join(' ').replaceAll(/ +/g, ' ')
    expect(printed.pictures).toEqual([])
    expect(text).toContain(clientName)
    for (const word of name.split(' ')) expect(text).toContain(word)
    expect(text).not.toContain('?')
    expect(text).not.toContain('\u{fffd}')
  })

  it('letters that the printer has not turn the whole receipt into a picture, as wide as the head', () => {
    const printed = readEscPos(receiptBytes({ ...saleReceipt, clientName: 'ليلى حداد' }, { ...printer, paper }, fonts))
    expect(printed.lines).toEqual([])
    expect(printed.pictures.length).toBeGreaterThan(0)
    expect(printed.pictures.every(({ width }) => width === (paper === '58' ? 384 : 576))).toBe(true)
    expect(printed.cuts).toBe(1)
  })

  it('letters that no font has are told, never replaced', () => {
    expect(() => receiptBytes({ ...saleReceipt, clientName: 'Anna 山田' }, { ...printer, paper }, fonts)).toThrow('山田')
  })

  it('a printer whose letters came out wrong is sent pictures only', () => {
    const printed = readEscPos(receiptBytes(saleReceipt, { ...printer, paper, letters: 'picture' }, fonts))
    expect(printed.lines).toEqual([])
    expect(printed.pictures.length).toBeGreaterThan(0)
  })
})
