import type { DeductServiceView } from '#contract/shapes/deduct-choice.ts'
import { newOperationId } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useToastStore } from '../../stores/toast-store.ts'
import { useTexts } from '../../ui/texts-context.tsx'
import type { Candidate } from './deduct-candidates.ts'
import type { useDeduct } from './use-deduct.ts'

type WaysOut = { readonly clientId: string; readonly service: DeductServiceView | null; readonly candidate: Candidate | null; readonly deduct: ReturnType<typeof useDeduct> }

/** What a refused visit may become: taken after unfreezing, or noted as owed. */
export function useWaysOut({ clientId, service, candidate, deduct }: WaysOut) {
  const bridge = useBridge()
  const act = useAct()
  const { text } = useTexts()
  const { show, showStop } = useToastStore()
  return {
    unfreezeAndRun: async () => {
      if (candidate === null) return
      const answer = await act(() => bridge.unfreezeMembership({ operationId: newOperationId(), membershipId: candidate.membershipId }))
      if (answer.ok) await deduct.run()
      else showStop(answer.words)
    },
    owe: async () => {
      if (service === null || candidate === null) return
      const answer = await act(() => bridge.recordOwedVisit({ operationId: deduct.armedId, clientId, membershipId: candidate.membershipId, serviceId: service.serviceId }))
      if (!answer.ok) return showStop(answer.words)
      deduct.arm()
      show(text('owed.recorded', { service: service.name }))
    },
  }
}
