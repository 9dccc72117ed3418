import { create } from 'zustand'

/** Whether the desk's own process answers; not the network, which nothing here waits for. */
export const useConnectionStore = create<{ readonly connection: 'open' | 'lost' | 'replaced' }>(() => ({ connection: 'open' }))
