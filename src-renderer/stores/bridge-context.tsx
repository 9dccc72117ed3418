import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { RefusalView } from '#contract/shapes/outcome.ts'
import { must } from '#core/std/must.ts'
import type { Bridge } from '../bridge.ts'
import { useTexts } from '../ui/texts-context.tsx'

export const BridgeContext = createContext<Bridge | null>(null)

export function useBridge(): Bridge {
  return must(useContext(BridgeContext), 'Screens are drawn inside the bridge')
}

type OutcomeView<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: RefusalView }

export type ActAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly words: string; readonly refusal: RefusalView | null }

/**
 * Runs an action of the desk: afterwards every screen asks anew, and a failure comes back as a sentence. How the desk
 * stands is asked first: whether it is locked decides what else may be asked.
 */
export function useAct(): <Value>(call: () => Promise<OutcomeView<Value>>) => Promise<ActAnswer<Value>> {
  const queries = useQueryClient()
  const { text, refusal: refusalWords } = useTexts()
  return async (call) => {
    try {
      const outcome = await call()
      await queries.invalidateQueries({ queryKey: ['desk'] })
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'desk' })
      if (outcome.ok) return { ok: true, value: outcome.value }
      return { ok: false, words: refusalWords(outcome.refusal), refusal: outcome.refusal }
    } catch (error) {
      console.error('The desk did not do what it was asked', error)
      return { ok: false, words: text('error.failed'), refusal: null }
    }
  }
}

/** How the desk stands. Asked again after every action, and now and then so that another shell's work shows. */
export function useDeskQuery() {
  const bridge = useBridge()
  return useQuery({ queryKey: ['desk'], queryFn: () => bridge.readDesk({}), refetchInterval: 5_000, throwOnError: false })
}
