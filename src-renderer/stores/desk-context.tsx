import { createContext, useContext } from 'react'
import type { DeskView } from '#contract/shapes/desk.ts'
import { must } from '#core/std/must.ts'

export const DeskContext = createContext<DeskView | null>(null)

/** The desk as it stands; only inside an open desk. */
export function useDesk(): DeskView {
  return must(useContext(DeskContext), 'This screen needs a desk that has answered')
}
