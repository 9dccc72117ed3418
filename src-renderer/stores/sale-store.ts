import { create } from 'zustand'
import type { DiscountReason } from '#core/catalogue/reasons.ts'
import type { MoneyMethod } from '#core/sales/bodies.ts'
import { newOperationId } from './armed-operation.ts'

export type SaleLine = { readonly typeId: string; readonly startDay: string | null }
export type SaleDiscount = { readonly kind: 'percent' | 'amount'; readonly basisPoints: number; readonly amountMinor: number; readonly reason: DiscountReason }
export type SaleTender = { readonly method: MoneyMethod; readonly amountMinor: number }
export type SaleDone = { readonly saleId: string; readonly receiptNumber: string; readonly totalMinor: number; readonly changeMinor: number; readonly tenders: readonly SaleTender[] }

export type SaleDraft = {
  /** The checkout has its id from the moment it opens: whatever is pressed, it is one sale. */
  readonly operationId: string
  readonly clientId: string
  readonly lines: readonly SaleLine[]
  readonly discount: SaleDiscount | null
  /** What was already put down by other ways than the one in hand. */
  readonly tenders: readonly SaleTender[]
  readonly method: MoneyMethod
  readonly givenMinor: number | null
  readonly done: SaleDone | null
}

type Drafts = {
  /** The sale in hand. */
  readonly draft: SaleDraft | null
  /** Sales begun for other clients: somebody else came in between. */
  readonly parked: readonly SaleDraft[]
}

type SaleStore = Drafts & {
  readonly begin: (clientId: string) => void
  readonly change: (part: Partial<SaleDraft>) => void
  readonly close: () => void
}

/** Codes and amounts only: no name is kept here. Another layout of a draft gets another key, and an old one is left alone. */
const storageKey = 'counterfoil.open-sales.1'

/**
 * Open sales. They outlive the lock, a change of person, another client in between, and the page itself: loaded anew or
 * after a crash a sale is still there under the same id, so that money taken a moment before is not taken twice.
 */
export const useSaleStore = create<SaleStore>((set) => ({
  ...keptDrafts(),
  begin: (clientId) => set((drafts) => (drafts.draft?.clientId === clientId && isOpen(drafts.draft) ? {} : turnTo(clientId, drafts))),
  change: (part) => set(({ draft }) => (draft === null ? {} : { draft: { ...draft, ...part } })),
  close: () => set({ draft: null }),
}))

useSaleStore.subscribe(({ draft, parked }) => {
  const open = openSales({ draft, parked })
  if (open.length === 0) localStorage.removeItem(storageKey)
  else localStorage.setItem(storageKey, JSON.stringify({ draft: draft !== null && hasBegun(draft) ? draft : null, parked } satisfies Drafts))
})

/** Every sale that was begun and is not finished, the one in hand first. */
export function openSales({ draft, parked }: Drafts): SaleDraft[] {
  return [...(draft === null ? [] : [draft]), ...parked].filter(hasBegun)
}

export function useOpenSales(): SaleDraft[] {
  const draft = useSaleStore((store) => store.draft)
  const parked = useSaleStore((store) => store.parked)
  return openSales({ draft, parked })
}

function turnTo(clientId: string, { draft, parked }: Drafts): Drafts {
  const all = draft !== null && hasBegun(draft) ? [draft, ...parked] : parked
  return { draft: all.find((one) => one.clientId === clientId) ?? emptyDraft(clientId), parked: all.filter((one) => one.clientId !== clientId) }
}

function isOpen({ done }: SaleDraft): boolean {
  return done === null
}

function hasBegun(draft: SaleDraft): boolean {
  return isOpen(draft) && draft.lines.length > 0
}

function keptDrafts(): Drafts {
  const kept = localStorage.getItem(storageKey)
  return kept === null ? { draft: null, parked: [] } : (JSON.parse(kept) as Drafts)
}

function emptyDraft(clientId: string): SaleDraft {
  return { operationId: newOperationId(), clientId, lines: [], discount: null, tenders: [], method: 'cash', givenMinor: null, done: null }
}
