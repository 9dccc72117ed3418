import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { QuoteView, SaleInput } from '#contract/shapes/quote.ts'
import { useBridge } from '../../stores/bridge-context.tsx'
import type { SaleDraft } from '../../stores/sale-store.ts'
import { useTexts } from '../../ui/texts-context.tsx'

/** The bill as the desk works it out: what is put down, what is left, the change. Nothing is reckoned here. */
export function useQuote(draft: SaleDraft): { readonly quote: QuoteView | null; readonly refusal: string | null; readonly input: SaleInput } {
  const bridge = useBridge()
  const { refusal } = useTexts()
  const inHand = draft.givenMinor === null ? [] : [{ method: draft.method, amountMinor: draft.givenMinor }]
  const input = { clientId: draft.clientId, lines: [...draft.lines], discount: draft.discount, tenders: [...draft.tenders, ...inHand] }
  const { data } = useQuery({ queryKey: ['quote', input], queryFn: () => bridge.quoteSale(input), enabled: draft.lines.length > 0, placeholderData: keepPreviousData })
  if (draft.lines.length === 0 || data === undefined) return { quote: null, refusal: null, input }
  return data.ok ? { quote: data.value, refusal: null, input } : { quote: null, refusal: refusal(data.refusal), input }
}
