/** A receipt as it was kept with the sale: the one model behind screen, PDF and printer. Amounts in minor units. */
export type Receipt = {
  readonly kind: 'sale' | 'refund' | 'cancellation'
  readonly businessName: string
  readonly branchName: string
  readonly address: string
  readonly taxId: string
  readonly deskName: string
  readonly number: string
  readonly originalNumber: string | null
  readonly day: string
  readonly time: string
  readonly timeZone: string
  readonly currency: string
  readonly language: string
  /** From the client's record at the time of printing, never kept: null for a sale to nobody, empty after erasure. */
  readonly clientName: string | null
  readonly cashierName: string
  readonly lines: readonly ReceiptLine[]
  readonly discountMinor: number
  readonly totalMinor: number
  readonly cashRoundingMinor: number
  readonly taxes: readonly { readonly rateBasisPoints: number; readonly grossMinor: number; readonly taxMinor: number }[]
  readonly taxExemptionText: string
  /** What was handed over by each way, the change still in it. */
  readonly tenders: readonly ReceiptTender[]
  readonly givenMinor: number
  readonly changeMinor: number
  /** State of each membership right after the sale. */
  readonly memberships: readonly ReceiptMembership[]
  /** Gift cards sold here, with the code that redeems each. */
  readonly giftCards: readonly ReceiptGiftCard[]
  readonly footer: string
  readonly saysNotFiscal: boolean
  /** False for the first print; every later one says COPY. */
  readonly copy: boolean
}

/** `number`: of the gift card that paid. */
export type ReceiptTender = { readonly method: string; readonly amountMinor: number; readonly number: string | null }

export type ReceiptLine = {
  /** What it is: a line without a name of its own (a top-up, a pay-out) is called by it, in the receipt's language. */
  readonly kind: 'membership' | 'service' | 'gift-card' | 'account-top-up' | 'refund' | 'account-pay-out'
  readonly name: string
  readonly detail: string
  readonly quantity: number
  readonly unitPriceMinor: number
  readonly grossMinor: number
  readonly discountMinor: number
  /** What a visit of a membership pays of it, and that membership's number. */
  readonly coveredMinor: number
  readonly coveredBy: string
  readonly netMinor: number
}

export type ReceiptMembership = {
  readonly number: string
  readonly code: string
  readonly typeName: string
  readonly left: number | null
  readonly startsBy: 'at-sale' | 'first-visit' | 'planned'
  readonly startDay: string | null
  readonly lastDay: string | null
}

export type ReceiptGiftCard = {
  readonly name: string
  readonly number: string
  readonly code: string
  readonly amountMinor: number
  readonly writeOff: 'single' | 'multiple'
  readonly lastDay: string | null
}
