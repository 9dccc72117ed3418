import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { GiftCardView } from '#contract/shapes/gift-card.ts'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

/** Codes are longer, numbers hardly: what is shorter is still being typed. */
const shortestText = 8

type FoundGiftCard = {
  readonly card: GiftCardView | null
  /** The card, or why it cannot pay; asked at once, for a scanner types and presses Enter in one go. */
  readonly findNow: () => Promise<{ readonly card: GiftCardView } | { readonly words: string }>
}

/** The gift card whose code stands in the field. Its number finds it, and says that paying takes the code. */
export function useGiftCard(code: string): FoundGiftCard {
  const bridge = useBridge()
  const queries = useQueryClient()
  const { refusal, text } = useTexts()
  const asked = code.trim()
  const options = queryOptions({ queryKey: ['gift-card', asked], queryFn: () => bridge.findGiftCard({ text: asked }) })
  const { data } = useQuery({ ...options, ...(asked.length < shortestText ? { enabled: false } : {}) })
  const card = data?.ok === true && asked.length >= shortestText ? data.value : null
  const findNow = async () => {
    if (asked === '') return { words: text('gift.needs-code') }
    const answer = await queries.fetchQuery(options)
    if (!answer.ok) return { words: refusal(answer.refusal) }
    return answer.value.mayRedeem ? { card: answer.value } : { words: refusal({ code: 'gift-card-needs-its-code', facts: { number: answer.value.number } }) }
  }
  return { card, findNow }
}
