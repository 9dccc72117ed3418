import { create } from 'zustand'
import { useKeyStore } from './key-store.ts'
import { useToastStore } from './toast-store.ts'

/** Where the person is. A client stays open on the counter while other places are visited. */
export type Place = 'counter' | 'sell' | 'client-form' | 'day' | 'clients' | 'shift' | 'gift-card' | 'review' | 'settings'

type ScreenStore = {
  readonly place: Place
  readonly clientId: string | null
  /** What the person typed in the search box, kept while the client card is open. */
  readonly searched: string
  readonly isChoosingPerson: boolean
  readonly isPanelOpen: boolean
  /** The sale whose receipt lies open over the screen. */
  readonly receiptOf: string | null
  /** The code or number that the gift card look-up was led to. */
  readonly giftCardAsked: string | null
  readonly go: (place: Place) => void
  readonly openClient: (clientId: string) => void
  readonly closeClient: () => void
  readonly startNewClient: () => void
  readonly search: (text: string) => void
  readonly choosePerson: (isChoosing: boolean) => void
  readonly openPanel: (isOpen: boolean) => void
  readonly showReceipt: (saleId: string | null) => void
  readonly lookUpGiftCard: (text: string) => void
}

export const useScreenStore = create<ScreenStore>((set) => ({
  place: 'counter',
  clientId: null,
  searched: '',
  isChoosingPerson: false,
  isPanelOpen: false,
  receiptOf: null,
  giftCardAsked: null,
  go: (place) => set({ place, giftCardAsked: null }),
  openClient: (clientId) => set({ place: 'counter', clientId, searched: '' }),
  closeClient: () => set({ place: 'counter', clientId: null }),
  startNewClient: () => set({ place: 'client-form', clientId: null }),
  search: (searched) => set({ searched }),
  choosePerson: (isChoosingPerson) => set({ isChoosingPerson }),
  openPanel: (isPanelOpen) => set({ isPanelOpen }),
  showReceipt: (receiptOf) => set({ receiptOf }),
  lookUpGiftCard: (giftCardAsked) => set({ place: 'gift-card', giftCardAsked }),
}))

// Why something could not be done for one client says nothing about the next.
useScreenStore.subscribe((now, before) => {
  // Nor is what was wanted of one screen wanted of the next.
  if (now.place !== before.place) useKeyStore.getState().want(null)
  if (now.place !== before.place || now.clientId !== before.clientId) useToastStore.getState().closeStop()
})
