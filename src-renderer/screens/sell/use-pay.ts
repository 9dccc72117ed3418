import { useState } from 'react'
import type { QuoteView } from '#contract/shapes/quote.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { useSaleStore } from '../../stores/sale-store.ts'
import type { SaleDraft, SaleTender } from '../../stores/sale-store.ts'
import { dueOf, isSettled, isStored } from './in-hand.ts'
import type { useGiftCard } from './use-gift-card.ts'
import type { SaleAsked } from './use-quote.ts'
import { useStoredTender } from './use-stored-tender.ts'

type PayParts = { readonly draft: SaleDraft; readonly input: SaleAsked; readonly quoteNow: () => Promise<QuoteView | null>; readonly giftCard: ReturnType<typeof useGiftCard>; readonly onNeedsManager: () => void }
type Said = { readonly of: SaleDraft; readonly words: string; readonly question?: readonly SaleTender[] }

const sameVisitCode = 'the-same-visit-was-just-deducted'

/**
 * The main action of a bill: take the money, or put down the part in hand and ask for the rest. Which of the two is
 * decided on the bill with the amount that stands in the field, not on the one that was last painted.
 */
export function usePay({ draft, input, quoteNow, giftCard, onNeedsManager }: PayParts) {
  const bridge = useBridge()
  const act = useAct()
  const storedTender = useStoredTender({ draft, input, giftCard })
  const { shift } = useDesk()
  const change = useSaleStore((store) => store.change)
  const [said, setSaid] = useState<Said | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const take = async (tenders: SaleTender[], sameVisitConfirmed = false) => {
    const answer = await act(() => bridge.sell({ ...input, tenders, sameVisitConfirmed }))
    if (answer.ok) change({ done: { ...answer.value, tenders } })
    else setSaid({ of: draft, words: answer.words, ...(answer.refusal?.code === sameVisitCode ? { question: tenders } : {}) })
  }
  /** Part of it this way: it is put down, and the rest is asked for in cash, or by card after cash. */
  const putDown = (tender: SaleTender) => {
    change({ tenders: [...draft.tenders, tender], givenMinor: null, code: '', method: draft.method === 'cash' ? 'card' : 'cash' })
  }
  const payWithMoney = async (quote: QuoteView) => {
    const { method, givenMinor } = draft
    if (isStored(method)) return
    const dueMinor = dueOf(quote, draft, null)
    if (isSettled(quote, draft, null)) await take(givenMinor === null && dueMinor > 0 ? [...draft.tenders, { method, amountMinor: dueMinor }] : input.tenders)
    else if (givenMinor !== null && givenMinor > 0) putDown({ method, amountMinor: givenMinor })
  }
  const payWithStored = async (quote: QuoteView, mayFinish: boolean) => {
    if (quote.leftMinor === 0) return mayFinish ? take(draft.tenders) : undefined
    const stored = await storedTender(quote)
    if ('words' in stored) setSaid({ of: draft, words: stored.words })
    else if (stored.settles && mayFinish) await take([...draft.tenders, stored.tender])
    else putDown(stored.tender)
  }
  /** `mayFinish`: a code that was scanned puts its card down, and only the main action ends the bill. */
  const pay = async (mayFinish = true) => {
    if (isBusy || shift === null || draft.lines.length === 0) return
    setIsBusy(true)
    const quote = await quoteNow().catch(() => null)
    if (quote?.needsManager === true) onNeedsManager()
    else if (quote !== null && isStored(draft.method)) await payWithStored(quote, mayFinish)
    else if (quote !== null) await payWithMoney(quote)
    setIsBusy(false)
  }
  // What was said about another amount no longer holds for this one.
  const now = said?.of === draft ? said : null
  const asked = now?.question
  return {
    pay,
    isBusy,
    error: now === null || asked !== undefined ? null : now.words,
    question: asked === undefined ? null : (now?.words ?? null),
    confirmSame: () => { if (asked !== undefined) void take([...asked], true) },
    dismiss: () => setSaid(null),
  }
}
