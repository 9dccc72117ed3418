import { create } from 'zustand'
import type { OpenSale } from '#contract/shapes/open-sale.ts'
import { newOperationId } from './armed-operation.ts'

export type SaleLine = OpenSale['lines'][number]
export type SaleDiscount = NonNullable<OpenSale['discount']>
export type SaleTender = OpenSale['tenders'][number]
export type PayMethod = OpenSale['method']
type SoldGiftCard = { readonly number: string; readonly code: string }
export type SaleDone = { readonly saleId: string; readonly receiptNumber: string; readonly totalMinor: number; readonly changeMinor: number; readonly tenders: readonly SaleTender[]; readonly giftCards: readonly SoldGiftCard[] }

/** A bill as it stands on the screen. The checkout has its id from the moment it opens: whatever is pressed, it is one sale. */
export type SaleDraft = Readonly<Omit<OpenSale, 'inHand'>> & { readonly done: SaleDone | null }

type Drafts = {
  /** The sale in hand. */
  readonly draft: SaleDraft | null
  /** Sales put aside: somebody else came in between. */
  readonly parked: readonly SaleDraft[]
}

type SaleStore = Drafts & {
  readonly begin: (clientId: string | null) => void
  readonly change: (part: Partial<SaleDraft>) => void
  readonly close: () => void
  /** Puts the sale in hand aside, under a name where no client says whose it is. */
  readonly park: (name: string) => void
  readonly takeUp: (operationId: string) => void
  readonly discard: (operationId: string) => void
  /** Takes over what the desk has kept; what was begun here meanwhile stays. */
  readonly adopt: (kept: readonly OpenSale[]) => void
}

/** Open sales of this window. The desk keeps them (`use-kept-sales.ts`), so that they outlive the page, a crash and a restart. */
export const useSaleStore = create<SaleStore>((set) => ({
  draft: null,
  parked: [],
  begin: (clientId) => set((drafts) => (drafts.draft?.clientId === clientId && drafts.draft.done === null ? {} : turnTo(clientId, drafts))),
  change: (part) => set(({ draft }) => (draft === null ? {} : { draft: { ...draft, ...part } })),
  close: () => set({ draft: null }),
  park: (name) => set(({ draft, parked }) => (draft === null || !hasBegun(draft) ? { draft: null } : { draft: null, parked: [{ ...draft, name }, ...parked] })),
  takeUp: (operationId) => set((drafts) => ({
    draft: allOf(drafts).find((one) => one.operationId === operationId) ?? null,
    parked: openSales(drafts).filter((one) => one.operationId !== operationId),
  })),
  discard: (operationId) => set(({ draft, parked }) => ({ draft: draft?.operationId === operationId ? null : draft, parked: parked.filter((one) => one.operationId !== operationId) })),
  adopt: (kept) => set((drafts) => {
    const known = new Set(allOf(drafts).map(({ operationId }) => operationId))
    const others = kept.filter(({ operationId }) => !known.has(operationId)).map(({ inHand, ...sale }) => ({ inHand, draft: { ...sale, done: null } }))
    const inHand = drafts.draft === null ? others.find((one) => one.inHand) : undefined
    return { draft: inHand?.draft ?? drafts.draft, parked: [...drafts.parked, ...others.filter((one) => one !== inHand).map((one) => one.draft)] }
  }),
}))

/** Every sale that was begun and is not finished, the one in hand first. */
export function openSales(drafts: Drafts): SaleDraft[] {
  return allOf(drafts).filter(hasBegun)
}

export function useOpenSales(): SaleDraft[] {
  const draft = useSaleStore((store) => store.draft)
  const parked = useSaleStore((store) => store.parked)
  return openSales({ draft, parked })
}

/** As the desk keeps them. */
export function toKeep(drafts: Drafts): OpenSale[] {
  return openSales(drafts).map((sale) => {
    const { done: _, ...kept } = sale
    return { ...kept, inHand: sale === drafts.draft }
  })
}

/** A client's sale is taken up where it was left; one to nobody by name is taken up only from the list. */
function turnTo(clientId: string | null, drafts: Drafts): Drafts {
  const all = openSales(drafts)
  const draft = clientId === null ? undefined : all.find((one) => one.clientId === clientId)
  return { draft: draft ?? emptyDraft(clientId), parked: all.filter((one) => one !== draft) }
}

function allOf({ draft, parked }: Drafts): SaleDraft[] {
  return draft === null ? [...parked] : [draft, ...parked]
}

function hasBegun({ done, lines }: SaleDraft): boolean {
  return done === null && lines.length > 0
}

function emptyDraft(clientId: string | null): SaleDraft {
  return { operationId: newOperationId(), clientId, name: '', begunAt: Date.now(), lines: [], discount: null, tenders: [], method: 'cash', givenMinor: null, code: '', done: null }
}
