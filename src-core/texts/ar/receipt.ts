import type { receiptTexts as english } from '../en/receipt.ts'
import type { WordsOf } from '../words-of.ts'

export const receiptTexts: WordsOf<typeof english> = {
  'receipt.copy': 'نسخة',
  'receipt.original': 'للإيصال',
  'receipt.desk': 'المكتب {desk}',
  'receipt.client-removed': 'عميل محذوف',
  'receipt.rounding': 'تقريب النقد',
  'receipt.change': 'الباقي',
  'receipt.code': 'الرمز',
}
