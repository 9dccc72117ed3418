import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RefusalView } from '#contract/shapes/outcome.ts'
import type { RefundQuoteView } from '#contract/shapes/refund.ts'
import type { MoneyMethod } from '#core/sales/bodies.ts'
import { useBridge } from '../../stores/bridge-context.tsx'
import { optionIds } from './refund-options.tsx'

export type RefundQuote = ReturnType<typeof useRefundQuote>

/** The refund as it is being worked out: every formula once, and the chosen one way by way. */
export function useRefundQuote(membershipId: string) {
  const bridge = useBridge()
  const [picked, setPicked] = useState<string | null>(null)
  /** Null while the type's own fee is meant. */
  const [fee, setFee] = useState<{ readonly minor: number | null; readonly isWrong: boolean } | null>(null)
  const [cannotGoBack, setCannotGoBack] = useState<readonly MoneyMethod[]>([])
  const all = { membershipId, formula: 'value-left' as const, feeMinor: fee === null ? null : (fee.minor ?? 0), cannotGoBack: [] }
  const { data } = useQuery({ queryKey: ['quote-refund', all], queryFn: () => bridge.quoteRefund(all), placeholderData: (before) => before })
  const quote: RefundQuoteView | null = data?.ok === true ? data.value : null
  const ids = optionIds(quote?.options ?? [])
  const chosenId = picked !== null && ids.includes(picked) ? picked : (ids[quote?.options.findIndex(({ isDefault }) => isDefault) ?? 0] ?? '')
  const option = quote?.options[ids.indexOf(chosenId)] ?? null
  const choice = option === null || quote === null ? null : { membershipId, formula: option.formula, feeMinor: chosenId.endsWith('fee') ? quote.feeMinor : 0, cannotGoBack: [...cannotGoBack] }
  const { data: worked } = useQuery({ queryKey: ['quote-refund', choice], queryFn: choice === null ? skipToken : () => bridge.quoteRefund(choice), placeholderData: (before) => before })
  const stop: RefusalView | null = data?.ok === false ? data.refusal : worked?.ok === false ? worked.refusal : null
  return {
    quote, chosenId, choice, stop, cannotGoBack, setCannotGoBack,
    choose: setPicked,
    feeMinor: fee === null ? (quote?.feeMinor ?? 0) : fee.minor,
    isFeeWrong: fee?.isWrong ?? false,
    setFee: (minor: number | null, isWrong: boolean) => setFee({ minor, isWrong }),
    /** Null where the chosen formula cannot be taken. */
    chosen: worked?.ok === true ? worked.value.chosen : null,
    visitsTaken: quote?.visitsTaken ?? 0,
  }
}
