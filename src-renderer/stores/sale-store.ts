import { create } from 'zustand'
import type { DiscountReason } from '#core/catalogue/reasons.ts'
import type { MoneyMethod } from '#core/sales/bodies.ts'
import { newOperationId } from './armed-operation.ts'

export type SaleLine = { readonly typeId: string; readonly startDay: string | null }
export type SaleDiscount = { readonly kind: 'percent' | 'amount'; readonly basisPoints: number; readonly amountMinor: number; readonly reason: DiscountReason }
export type SaleDone = { readonly saleId: string; readonly receiptNumber: string; readonly totalMinor: number; readonly givenMinor: number; readonly changeMinor: number }

export type SaleDraft = {
  /** The checkout has its id from the moment it opens: whatever is pressed, it is one sale. */
  readonly operationId: string
  readonly clientId: string
  readonly lines: readonly SaleLine[]
  readonly discount: SaleDiscount | null
  /** What was already put down by other ways than the one in hand. */
  readonly tenders: readonly { readonly method: MoneyMethod; readonly amountMinor: number }[]
  readonly method: MoneyMethod
  readonly givenMinor: number | null
  readonly done: SaleDone | null
}

type SaleStore = {
  readonly draft: SaleDraft | null
  readonly begin: (clientId: string) => void
  readonly change: (part: Partial<SaleDraft>) => void
  readonly close: () => void
}

/** The open sale. It outlives the lock, a change of person and a look at another place. */
export const useSaleStore = create<SaleStore>((set) => ({
  draft: null,
  begin: (clientId) => set(({ draft }) => (draft?.clientId === clientId && draft.done === null ? {} : { draft: emptyDraft(clientId) })),
  change: (part) => set(({ draft }) => (draft === null ? {} : { draft: { ...draft, ...part } })),
  close: () => set({ draft: null }),
}))

function emptyDraft(clientId: string): SaleDraft {
  return { operationId: newOperationId(), clientId, lines: [], discount: null, tenders: [], method: 'cash', givenMinor: null, done: null }
}
