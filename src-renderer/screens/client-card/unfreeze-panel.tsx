import { useState } from 'react'
import type { TicketView } from '#contract/shapes/ticket.ts'
import { useArmedOperation } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { PanelFoot } from '../../ui/panel-foot.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

/** End a pause today; it says from when the days run again. */
export function UnfreezePanel({ ticket, onClose }: { readonly ticket: TicketView; readonly onClose: () => void }) {
  const { text, day } = useTexts()
  const desk = useDesk()
  const bridge = useBridge()
  const act = useAct()
  const show = useToastStore((store) => store.show)
  const armed = useArmedOperation(ticket.membershipId)
  const [error, setError] = useState<string | null>(null)
  const run = async () => {
    const answer = await act(() => bridge.unfreezeMembership({ operationId: armed.operationId, membershipId: ticket.membershipId }))
    if (!answer.ok) return setError(answer.words)
    show(answer.value.lastDay === null ? text('unfreeze.toast', { name: ticket.typeName }) : text('unfreeze.toast-until', { name: ticket.typeName, day: day(answer.value.lastDay) }))
    onClose()
  }
  useKeys([{ key: 'Enter', says: 'keys.main', run: () => void run() }])
  const frozenFrom = ticket.frozenFrom ?? ticket.plannedFreezeFrom
  const hasBegun = frozenFrom !== null && frozenFrom < desk.today
  return (
    <div className="flex grow flex-col gap-4">
      <h2 className="text-title">{text('unfreeze.title', { name: ticket.typeName })}</h2>
      <p>{text(hasBegun ? 'unfreeze.explain' : 'unfreeze.explain-not-begun')}</p>
      <FactList
        facts={[
          ...(frozenFrom === null ? [] : [{ term: text('unfreeze.since'), value: day(frozenFrom) }]),
          { term: text('unfreeze.runs-from'), value: day(desk.today) },
        ]}
      />
      {error === null ? null : <ErrorState>{error}</ErrorState>}
      <PanelFoot>
        <Button kind="main" large hint="Enter" onPress={() => void run()}>{text('unfreeze.action')}</Button>
        <Button kind="quiet" hint="Esc" onPress={onClose}>{text('action.cancel')}</Button>
      </PanelFoot>
    </div>
  )
}
