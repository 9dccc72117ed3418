import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Right } from '#core/catalogue/person.ts'
import type { ActAnswer } from '../../stores/bridge-context.tsx'
import type { Approval } from './manager-pin.tsx'
import { isAboutThePin, ManagerPin } from './manager-pin.tsx'

type Ask = (approval: Approval | null) => Promise<ActAnswer<unknown>>

export type Approved = {
  /** Runs it; where the person lacks the right, a manager's PIN is asked for in place and it is run with that. */
  readonly run: (ask: Ask) => Promise<void>
  /** Why it was not done, in words; null while nothing is wrong. */
  readonly error: string | null
  readonly clear: () => void
  /** The sheet that asks for the PIN, while one is wanted. */
  readonly sheet: ReactNode
}

/** A manager allows these with a PIN though whoever is at the desk may do them: the desk was on its own for too long. */
const limits = ['not-allowed-for-this-role', 'desk-was-alone-too-long', 'card-was-used-alone-enough', 'card-amount-alone-is-reached', 'difference-needs-a-manager', 'only-a-manager-closes-anothers-shift']

/** An action that somebody may do only with a manager beside them (domain.md §9). `what` says on the sheet what it is for. */
export function useApproved(right: Right, what: string): Approved {
  const [error, setError] = useState<string | null>(null)
  const [waiting, setWaiting] = useState<{ readonly ask: Ask; readonly words: string } | null>(null)
  const run = async (ask: Ask) => {
    const answer = await ask(null)
    const code = answer.ok ? '' : (answer.refusal?.code ?? '')
    const needsManager = limits.includes(code)
    setError(answer.ok || needsManager ? null : answer.words)
    if (needsManager && !answer.ok) setWaiting({ ask, words: code === 'not-allowed-for-this-role' ? what : answer.words })
  }
  const approve = async (approval: Approval) => {
    if (waiting === null) return { ok: false, words: '', refusal: null } as const
    const answer = await waiting.ask(approval)
    setError(answer.ok || isAboutThePin(answer) ? null : answer.words)
    return answer
  }
  return { run, error, clear: () => setError(null), sheet: waiting === null ? null : <ManagerPin right={right} what={waiting.words} ask={approve} onClose={() => setWaiting(null)} /> }
}
