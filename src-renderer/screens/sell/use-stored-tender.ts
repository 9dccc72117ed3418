import type { QuoteView } from '#contract/shapes/quote.ts'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import type { SaleDraft, SaleTender } from '../../stores/sale-store.ts'
import { useTexts } from '../../ui/texts-context.tsx'
import { dueOf } from './in-hand.ts'
import type { useGiftCard } from './use-gift-card.ts'
import type { SaleAsked } from './use-quote.ts'

type Parts = { readonly draft: SaleDraft; readonly input: SaleAsked; readonly giftCard: ReturnType<typeof useGiftCard> }
type StoredTender = { readonly tender: SaleTender; readonly settles: boolean } | { readonly words: string }

/** What the card or the account in hand pays. The desk is asked before it is put down: it may hold less, or may not buy what is sold. */
export function useStoredTender({ draft, input, giftCard }: Parts): (quote: QuoteView) => Promise<StoredTender> {
  const bridge = useBridge()
  const { refusal } = useTexts()
  const { currency } = useDesk()
  return async (quote) => {
    const found = draft.method === 'gift-card' ? await giftCard.findNow() : null
    if (found !== null && 'words' in found) return found
    // With nothing to give it is asked for the least there is: the desk then says why not.
    const amountMinor = draft.givenMinor ?? Math.max(1, dueOf(quote, draft, found === null ? null : found.card))
    const tender: SaleTender = draft.method === 'gift-card' ? { method: 'gift-card', code: draft.code.trim(), amountMinor } : { method: 'client-account', amountMinor }
    const after = await bridge.quoteSale({ ...input, tenders: [...draft.tenders, tender] })
    if (!after.ok) return { words: refusal(after.refusal) }
    const tooMuchMinor = amountMinor - quote.leftMinor
    if (tooMuchMinor > 0) return { words: refusal({ code: 'payment-is-too-much', facts: { tooMuchMinor, currency } }) }
    return { tender, settles: after.value.leftMinor === 0 }
  }
}
