import type { ShiftView } from '#contract/shapes/shift.ts'
import { useArmedOperation } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { useApproved } from '../approve/use-approved.tsx'

export type Counted = { readonly sumMinor: number; readonly denominations: readonly { denominationMinor: number; count: number }[] }

/** Closing as one armed action; a manager's PIN is asked for where the cash differs too much or the shift is another's. */
export function useCloseShift({ shiftId }: ShiftView, counted: Counted | null, onClosed: (shiftId: string) => void) {
  const { text } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const armed = useArmedOperation(`${shiftId} ${JSON.stringify(counted)}`)
  const approved = useApproved('close-others-shift', text('shift.close'))
  const close = () => approved.run(async (approval) => {
    if (counted === null) return { ok: false, words: text('shift.needs-count'), refusal: null }
    const answer = await act(() => bridge.closeShift({ operationId: armed.operationId, shiftId, countedCashMinor: counted.sumMinor, denominations: [...counted.denominations], approval }))
    if (answer.ok) onClosed(shiftId)
    return answer
  })
  return { close, approved }
}
