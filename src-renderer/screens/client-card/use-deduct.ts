import { useState } from 'react'
import type { DeductServiceView } from '#contract/shapes/deduct-choice.ts'
import { newOperationId, useArmedOperation } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useToastStore } from '../../stores/toast-store.ts'
import { useTexts } from '../../ui/texts-context.tsx'
import type { ClientCardView } from './client-card-view.ts'

type DeductParts = {
  readonly card: ClientCardView
  readonly service: DeductServiceView | null
  readonly candidate: DeductServiceView['candidates'][number] | null
  readonly onUndo: (operationId: string) => Promise<boolean>
}

const sameVisitCode = 'the-same-visit-was-just-deducted'

/** Deducting as one armed action: pressed fifty times it is one visit, until it is armed again. */
export function useDeduct({ card, service, candidate, onUndo }: DeductParts) {
  const bridge = useBridge()
  const act = useAct()
  const { text } = useTexts()
  const show = useToastStore((store) => store.show)
  const armed = useArmedOperation(`${service?.serviceId ?? ''} ${candidate?.membershipId ?? ''}`)
  const [error, setError] = useState<string | null>(null)
  const [question, setQuestion] = useState<string | null>(null)
  const send = async (operationId: string, sameVisitConfirmed: boolean): Promise<void> => {
    if (service === null || candidate === null) return
    const input = { operationId, clientId: card.client.id, membershipId: candidate.membershipId, serviceId: service.serviceId, sameVisitConfirmed }
    const answer = await act(() => bridge.deductVisit(input))
    const isQuestion = !answer.ok && answer.refusal?.code === sameVisitCode
    setQuestion(isQuestion ? answer.words : null)
    setError(answer.ok || isQuestion ? null : answer.words)
    if (!answer.ok) return
    armed.markDone()
    const undo = () => void onUndo(answer.value.operationId).then((isUndone) => { if (isUndone) armed.arm() })
    show(text('deduct.toast', { service: service.name }), undo)
  }
  return {
    isDone: armed.isDone,
    error,
    question,
    dismiss: () => setQuestion(null),
    arm: armed.arm,
    run: () => send(armed.operationId, false),
    /** An answer to the question arms anew: it is another visit, with an id of its own. */
    confirmSame: () => send(newOperationId(), true),
    unfreezeAndRun: () => {
      if (candidate === null) return
      const { membershipId } = candidate
      void act(() => bridge.unfreezeMembership({ operationId: newOperationId(), membershipId })).then((answer) => (answer.ok ? send(armed.operationId, false) : setError(answer.words)))
    },
  }
}
