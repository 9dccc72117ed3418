import { createContext, useContext } from 'react'
import type { DeskView } from '#contract/shapes/desk.ts'
import type { Right } from '#core/catalogue/person.ts'
import { must } from '#core/std/must.ts'

export const DeskContext = createContext<DeskView | null>(null)

/** Whether whoever is at the desk may do this. The desk asks again at the action; this only keeps from offering in vain. */
export function useMay(right: Right): boolean {
  return useDesk().person?.rights.includes(right) ?? false
}

/** The desk as it stands; only inside an open desk. */
export function useDesk(): DeskView {
  return must(useContext(DeskContext), 'This screen needs a desk that has answered')
}
