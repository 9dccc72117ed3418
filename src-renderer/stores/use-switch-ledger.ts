import { useState } from 'react'
import type { RefusalView } from '#contract/shapes/outcome.ts'
import { useAct } from './bridge-context.tsx'

type Switched = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refusal: RefusalView }

/** Goes from one ledger to another: what the screens hold belongs to the one that is left, so the window begins anew. */
export function useSwitchLedger(): { readonly switchLedger: (call: () => Promise<Switched>) => Promise<void>; readonly error: string | null } {
  const act = useAct()
  const [error, setError] = useState<string | null>(null)
  const switchLedger = async (call: () => Promise<Switched>) => {
    const answer = await act(call)
    if (answer.ok) window.location.reload()
    else setError(answer.words)
  }
  return { switchLedger, error }
}
