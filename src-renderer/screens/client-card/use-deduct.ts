import { useState } from 'react'
import type { DeductServiceView } from '#contract/shapes/deduct-choice.ts'
import type { OverrideReason } from '#core/catalogue/reasons.ts'
import { newOperationId, useArmedOperation } from '../../stores/armed-operation.ts'
import type { ActAnswer } from '../../stores/bridge-context.tsx'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useToastStore } from '../../stores/toast-store.ts'
import { useTexts } from '../../ui/texts-context.tsx'
import type { Approval } from '../approve/manager-pin.tsx'
import { useApproved } from '../approve/use-approved.tsx'
import type { ClientCardView } from './client-card-view.ts'

type DeductParts = {
  readonly card: ClientCardView
  readonly service: DeductServiceView | null
  readonly candidate: DeductServiceView['candidates'][number] | null
  readonly onUndo: (operationId: string) => Promise<boolean>
  readonly untilAsked: () => Promise<void>
}

/** How one press differs from another. */
type Press = { readonly operationId: string; readonly sameVisitConfirmed: boolean; readonly override: OverrideReason | null }

const sameVisitCode = 'the-same-visit-was-just-deducted'
const notSent: ActAnswer<{ readonly operationId: string }> = { ok: false, words: '', refusal: null }

/** Deducting as one armed action: pressed fifty times it is one visit, until it is armed again. */
export function useDeduct({ card, service, candidate, onUndo, untilAsked }: DeductParts) {
  const bridge = useBridge()
  const act = useAct()
  const { text } = useTexts()
  const show = useToastStore((store) => store.show)
  const serviceName = service?.name ?? ''
  const armed = useArmedOperation(`${service?.serviceId ?? ''} ${candidate?.membershipId ?? ''}`)
  const [asked, setAsked] = useState<{ readonly words: string; readonly press: Press } | null>(null)
  const approved = useApproved('override-limits', text('override.what', { service: serviceName }))
  const send = async (press: Press, approval: Approval | null): Promise<ActAnswer<{ readonly operationId: string }>> => {
    if (service === null || candidate === null) return notSent
    await untilAsked()
    const { operationId, sameVisitConfirmed, override } = press
    const input = { operationId, clientId: card.client.id, membershipId: candidate.membershipId, serviceId: service.serviceId, sameVisitConfirmed, override: override === null ? null : { reason: override }, approval }
    const answer = await act(() => bridge.deductVisit(input))
    const isQuestion = !answer.ok && answer.refusal?.code === sameVisitCode
    setAsked(isQuestion ? { words: answer.words, press } : null)
    if (!answer.ok) return answer
    armed.markDone()
    const undo = () => void onUndo(answer.value.operationId).then((isUndone) => { if (isUndone) armed.arm() })
    show(text('deduct.toast', { service: service.name }), undo)
    return answer
  }
  const run = (press: Press) => approved.run((approval) => send(press, approval))
  const own = (override: OverrideReason | null): Press => ({ operationId: armed.operationId, sameVisitConfirmed: false, override })
  return {
    isDone: armed.isDone,
    // What is asked is no error.
    error: asked === null ? approved.error : null,
    question: asked?.words ?? null,
    dismiss: () => { setAsked(null); approved.clear() },
    /** The sheet for a manager's PIN, while one is wanted. */
    sheet: approved.sheet,
    arm: armed.arm,
    run: () => run(own(null)),
    override: (reason: OverrideReason) => run(own(reason)),
    /** An answer to the question arms anew: it is another visit, with an id of its own. */
    confirmSame: () => run({ operationId: newOperationId(), sameVisitConfirmed: true, override: asked?.press.override ?? null }),
    /** Nothing is recorded yet under this id; a way out may use it. */
    armedId: armed.operationId,
  }
}
