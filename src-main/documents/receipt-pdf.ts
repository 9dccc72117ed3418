import type { Receipt } from '#core/sales/receipt.ts'
export async function receiptPdf(_receipt: Receipt, _paper: '80mm' | 'a4', _fontFolder: string): Promise<Buffer> {
  return Buffer.from('%PDF-stub')
}
