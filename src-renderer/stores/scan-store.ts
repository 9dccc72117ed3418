import { create } from 'zustand'

type ScanStore = {
  /** The code of a gift card that was scanned into the open bill and is not yet put down. */
  readonly giftCard: string | null
  readonly takeGiftCard: (code: string | null) => void
}

export const useScanStore = create<ScanStore>((set) => ({
  giftCard: null,
  takeGiftCard: (giftCard) => set({ giftCard }),
}))
