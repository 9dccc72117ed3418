import { useState } from 'react'
import type { DeductServiceView } from '#contract/shapes/deduct-choice.ts'
import { newOperationId, useArmedOperation } from '../../stores/armed-operation.ts'
import type { ActAnswer } from '../../stores/bridge-context.tsx'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useToastStore } from '../../stores/toast-store.ts'
import { useTexts } from '../../ui/texts-context.tsx'
import type { Approval } from '../approve/manager-pin.tsx'
import { isAboutThePin } from '../approve/manager-pin.tsx'
import type { ClientCardView } from './client-card-view.ts'

type DeductParts = {
  readonly card: ClientCardView
  readonly service: DeductServiceView | null
  readonly candidate: DeductServiceView['candidates'][number] | null
  readonly onUndo: (operationId: string) => Promise<boolean>
  readonly untilAsked: () => Promise<void>
}

const sameVisitCode = 'the-same-visit-was-just-deducted'
/** Past these a manager's PIN lets the desk go on. */
const limitCodes = ['desk-was-alone-too-long', 'card-was-used-alone-enough']

type Limit = { readonly operationId: string; readonly sameVisitConfirmed: boolean; readonly words: string }
const notSent: ActAnswer<unknown> = { ok: false, words: '', refusal: null }

/** Deducting as one armed action: pressed fifty times it is one visit, until it is armed again. */
export function useDeduct({ card, service, candidate, onUndo, untilAsked }: DeductParts) {
  const bridge = useBridge()
  const act = useAct()
  const { text } = useTexts()
  const show = useToastStore((store) => store.show)
  const armed = useArmedOperation(`${service?.serviceId ?? ''} ${candidate?.membershipId ?? ''}`)
  const [error, setError] = useState<string | null>(null)
  const [question, setQuestion] = useState<string | null>(null)
  const [limit, setLimit] = useState<Limit | null>(null)
  const send = async (operationId: string, sameVisitConfirmed: boolean, approval: Approval | null = null): Promise<ActAnswer<unknown>> => {
    if (service === null || candidate === null) return notSent
    await untilAsked()
    const input = { operationId, clientId: card.client.id, membershipId: candidate.membershipId, serviceId: service.serviceId, sameVisitConfirmed, approval }
    const answer = await act(() => bridge.deductVisit(input))
    const code = answer.ok ? '' : (answer.refusal?.code ?? '')
    const isAsked = code === sameVisitCode || limitCodes.includes(code) || isAboutThePin(answer)
    setQuestion(code === sameVisitCode && !answer.ok ? answer.words : null)
    setError(answer.ok || isAsked ? null : answer.words)
    if (limitCodes.includes(code) && !answer.ok) setLimit({ operationId, sameVisitConfirmed, words: answer.words })
    if (!answer.ok) return answer
    armed.markDone()
    const undo = () => void onUndo(answer.value.operationId).then((isUndone) => { if (isUndone) armed.arm() })
    show(text('deduct.toast', { service: service.name }), undo)
    return answer
  }
  return {
    isDone: armed.isDone,
    error,
    question,
    dismiss: () => setQuestion(null),
    /** Why a manager's PIN is wanted; null while none is. */
    approval: limit?.words ?? null,
    approve: (approval: Approval) => (limit === null ? Promise.resolve(notSent) : send(limit.operationId, limit.sameVisitConfirmed, approval)),
    dismissApproval: () => setLimit(null),
    arm: armed.arm,
    run: () => send(armed.operationId, false),
    /** An answer to the question arms anew: it is another visit, with an id of its own. */
    confirmSame: () => send(newOperationId(), true),
    unfreezeAndRun: () => {
      if (candidate === null) return
      const { membershipId } = candidate
      void act(() => bridge.unfreezeMembership({ operationId: newOperationId(), membershipId })).then((answer) => (answer.ok ? void send(armed.operationId, false) : setError(answer.words)))
    },
  }
}
