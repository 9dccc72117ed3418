import type { receiptTexts as english } from '../en/receipt.ts'
import type { WordsOf } from '../words-of.ts'

export const receiptTexts: WordsOf<typeof english> = {
  'receipt.copy': 'KOPIA',
  'receipt.original': 'Do pokwitowania',
  'receipt.desk': 'Stanowisko {desk}',
  'receipt.client-removed': 'klient usunięty',
  'receipt.rounding': 'Zaokrąglenie gotówki',
  'receipt.change': 'Reszta',
  'receipt.code': 'Kod',
}
