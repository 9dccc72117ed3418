import type { ReturnReason } from '#core/catalogue/reasons.ts'
import { newOperationId } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useToastStore } from '../../stores/toast-store.ts'
import { useTexts } from '../../ui/texts-context.tsx'

export type Undo = (operationId: string, how: 'return-visit' | 'undo-freeze' | null, reason?: ReturnReason) => Promise<boolean>

/** Undo from the toast or from the history: a reversal that names its original. */
export function useUndo(): Undo {
  const bridge = useBridge()
  const act = useAct()
  const { text } = useTexts()
  const { show, showStop } = useToastStore()
  return async (originalOperationId, how, reason = 'undo') => {
    const answer =
      how === 'undo-freeze'
        ? await act(() => bridge.undoFreeze({ operationId: newOperationId(), originalOperationId }))
        : await act(() => bridge.returnVisit({ operationId: newOperationId(), originalOperationId, reason }))
    if (answer.ok) show(text(how === 'undo-freeze' ? 'freeze.undone' : 'deduct.undone'))
    else showStop(answer.words)
    return answer.ok
  }
}
