import { useState } from 'react'
import type { QuoteView, SaleInput } from '#contract/shapes/quote.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { useSaleStore } from '../../stores/sale-store.ts'
import type { SaleDraft, SaleTender } from '../../stores/sale-store.ts'

type PayParts = { readonly draft: SaleDraft; readonly input: Omit<SaleInput, 'tenders'> & { readonly tenders: SaleTender[] }; readonly quoteNow: () => Promise<QuoteView | null> }

/** What is due by the way in hand: cash is asked for as its smallest coin allows. */
export function dueOf(quote: QuoteView, { method }: SaleDraft): number {
  return method === 'cash' ? quote.leftInCashMinor : quote.leftMinor
}

/** True when the amount in hand settles the bill; without an amount the exact one is meant. */
export function isSettled(quote: QuoteView, draft: SaleDraft): boolean {
  return draft.givenMinor === null || dueOf(quote, draft) === 0
}

/**
 * The main action of a bill: take the money, or put down the part in hand and ask for the rest. Which of the two is
 * decided on the bill with the amount that stands in the field, not on the one that was last painted.
 */
export function usePay({ draft, input, quoteNow }: PayParts) {
  const bridge = useBridge()
  const act = useAct()
  const { shift } = useDesk()
  const change = useSaleStore((store) => store.change)
  const [error, setError] = useState<{ readonly of: SaleDraft; readonly words: string } | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const take = async (dueMinor: number) => {
    const tenders = draft.givenMinor === null && dueMinor > 0 ? [...input.tenders, { method: draft.method, amountMinor: dueMinor }] : input.tenders
    const answer = await act(() => bridge.sell({ ...input, tenders, operationId: draft.operationId }))
    if (answer.ok) change({ done: { ...answer.value, tenders } })
    else setError({ of: draft, words: answer.words })
  }
  /** Part of it this way: it is put down, and the rest is asked for in cash, or by card after cash. */
  const putDown = () => {
    if (draft.givenMinor === null || draft.givenMinor === 0) return
    change({ tenders: [...draft.tenders, { method: draft.method, amountMinor: draft.givenMinor }], givenMinor: null, method: draft.method === 'cash' ? 'card' : 'cash' })
  }
  const pay = async () => {
    if (isBusy || shift === null || draft.lines.length === 0) return
    setIsBusy(true)
    const quote = await quoteNow().catch(() => null)
    if (quote !== null && isSettled(quote, draft)) await take(dueOf(quote, draft))
    else if (quote !== null) putDown()
    setIsBusy(false)
  }
  // What was said about another amount no longer holds for this one.
  return { pay, isBusy, error: error?.of === draft ? error.words : null }
}
