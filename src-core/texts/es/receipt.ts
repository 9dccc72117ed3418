import type { receiptTexts as english } from '../en/receipt.ts'
import type { WordsOf } from '../words-of.ts'

export const receiptTexts: WordsOf<typeof english> = {
  'receipt.copy': 'COPIA',
  'receipt.original': 'Del recibo',
  'receipt.desk': 'Puesto {desk}',
  'receipt.client-removed': 'cliente eliminado',
  'receipt.rounding': 'Redondeo en efectivo',
  'receipt.change': 'Cambio',
  'receipt.code': 'Código',
}
