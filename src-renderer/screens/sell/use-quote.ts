import { keepPreviousData, queryOptions, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import type { QuoteView, SaleInput } from '#contract/shapes/quote.ts'
import { useBridge } from '../../stores/bridge-context.tsx'
import type { SaleDraft } from '../../stores/sale-store.ts'
import { useTexts } from '../../ui/texts-context.tsx'
import { isStored } from './in-hand.ts'

export type SaleAsked = SaleInput & { readonly operationId: string }

type Quoted = {
  readonly quote: QuoteView | null
  readonly refusal: string | null
  readonly input: SaleAsked
  /** The bill as it is at this moment: who types an amount and pays in one go is quicker than the answer. */
  readonly quoteNow: () => Promise<QuoteView | null>
}

/** The bill as the desk works it out: what is put down, what is left, the change. Nothing is reckoned here. */
export function useQuote(draft: SaleDraft): Quoted {
  const bridge = useBridge()
  const queries = useQueryClient()
  const { refusal } = useTexts()
  // Money in hand shows its change at once; a card or an account is put down first, for it may hold less.
  const inHand = draft.givenMinor === null || isStored(draft.method) ? [] : [{ method: draft.method, amountMinor: draft.givenMinor }]
  const input: SaleAsked = { operationId: draft.operationId, clientId: draft.clientId, lines: draft.lines, discount: draft.discount, tenders: [...draft.tenders, ...inHand] }
  const options = queryOptions({ queryKey: ['quote', input], queryFn: () => bridge.quoteSale(input) })
  const { data } = useQuery({ queryKey: options.queryKey, queryFn: draft.lines.length === 0 ? skipToken : () => bridge.quoteSale(input), placeholderData: keepPreviousData })
  const quoteNow = async () => {
    const now = await queries.ensureQueryData(options)
    return now.ok ? now.value : null
  }
  if (draft.lines.length === 0 || data === undefined) return { quote: null, refusal: null, input, quoteNow }
  return data.ok ? { quote: data.value, refusal: null, input, quoteNow } : { quote: null, refusal: refusal(data.refusal), input, quoteNow }
}
