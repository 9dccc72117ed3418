import { useEffect, useRef } from 'react'
import type { SaleDraft } from '../../stores/sale-store.ts'
import { useSaleStore } from '../../stores/sale-store.ts'
import { useScanStore } from '../../stores/scan-store.ts'

/** A gift card held before the scanner while a bill is open pays of it what it can, whichever way to pay was in hand. */
export function useScannedGiftCard(draft: SaleDraft, putDown: () => void): void {
  const change = useSaleStore((store) => store.change)
  const { giftCard, takeGiftCard } = useScanStore()
  const latest = useRef(putDown)
  useEffect(() => { latest.current = putDown })
  useEffect(() => {
    if (giftCard === null) return
    const isInHand = draft.method === 'gift-card' && draft.code === giftCard && draft.givenMinor === null
    if (!isInHand) return change({ method: 'gift-card', code: giftCard, givenMinor: null })
    takeGiftCard(null)
    latest.current()
  }, [giftCard, takeGiftCard, draft, change])
}
