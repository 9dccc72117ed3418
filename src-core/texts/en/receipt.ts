/** Words that stand only on printed receipts. */
export const receiptTexts = {
  'receipt.copy': 'COPY',
  'receipt.original': 'For receipt',
  'receipt.desk': 'Desk {desk}',
  'receipt.client-removed': 'client removed',
  'receipt.rounding': 'Cash rounding',
  'receipt.change': 'Change',
  'receipt.code': 'Code',
} as const
