import { create } from 'zustand'

export type Density = 'fitting' | 'touch'

const storageKey = 'counterfoil.density'

type AppearanceStore = { readonly density: Density; readonly choose: (density: Density) => void }

/** How large targets are on this screen: a matter of the machine, not of the ledger. */
export const useAppearanceStore = create<AppearanceStore>((set) => ({
  density: localStorage.getItem(storageKey) === 'touch' ? 'touch' : 'fitting',
  choose: (density) => {
    localStorage.setItem(storageKey, density)
    set({ density })
  },
}))
