import type { FoundNumberView } from '#contract/shapes/found-number.ts'
import { exhaustive } from '#core/std/exhaustive.ts'
import { useSaleStore } from '../../stores/sale-store.ts'
import { useScanStore } from '../../stores/scan-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { focusSearch } from './focus-search.ts'

/** Goes to what was found by a number or a code: a gift card pays an open bill, and is looked up where there is none. */
export function useOpenFound(): (found: FoundNumberView) => void {
  const { openClient, showReceipt, lookUpGiftCard, search } = useScreenStore()
  const takeGiftCard = useScanStore((store) => store.takeGiftCard)
  return (found) => {
    switch (found.kind) {
      case 'client':
        leaveField()
        return openClient(found.clientId)
      case 'clients':
        search(found.text)
        return focusSearch()
      case 'gift-card':
        return isSelling() ? takeGiftCard(found.text) : lookUpGiftCard(found.text)
      case 'membership':
      case 'receipt':
        return showReceipt(found.saleId)
      default:
        return exhaustive(found)
    }
  }
}

/** A bill with something on it stands on the screen and is not paid yet. */
function isSelling(): boolean {
  const { draft } = useSaleStore.getState()
  return useScreenStore.getState().place === 'sell' && draft !== null && draft.done === null && draft.lines.length > 0
}

/** So that Enter takes the visit: whatever was being typed stays as it is. */
function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
