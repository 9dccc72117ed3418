import type { Receipt } from '#core/sales/receipt.ts'

/** Sets a receipt as PDF and answers its bytes in base 64. */
export type ReceiptPrinting = { readonly pdf: (receipt: Receipt, paper: '80mm' | 'a4') => Promise<string> }
