import { useState } from 'react'
import type { FormEvent } from 'react'
import { openDrawerReasons } from '#core/catalogue/reasons.ts'
import { useArmedOperation } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { PanelFoot } from '../../ui/panel-foot.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { useApproved } from '../approve/use-approved.tsx'
import { reasonName } from '../client-card/reason-words.ts'

/** Opens the drawer without a sale: noted with its reason, by whom, and who allowed it. */
export function OpenDrawer({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts()
  const { text } = texts
  const bridge = useBridge()
  const act = useAct()
  const show = useToastStore((store) => store.show)
  const [reason, setReason] = useState<(typeof openDrawerReasons)[number] | null>(null)
  const [isMissing, setIsMissing] = useState(false)
  const armed = useArmedOperation(reason ?? '')
  const approved = useApproved('open-drawer-without-sale', text('drawer.open'))
  const run = (event: FormEvent) => {
    event.preventDefault()
    setIsMissing(reason === null)
    if (reason === null) return
    void approved.run(async (approval) => {
      const answer = await act(() => bridge.openDrawer({ operationId: armed.operationId, reason, approval }))
      if (!answer.ok) return answer
      show(text('drawer.opened'))
      onClose()
      return answer
    })
  }
  const error = isMissing ? text('reason.needed') : approved.error
  return (
    <form noValidate onSubmit={run} className="flex grow flex-col gap-4">
      <h2 className="text-title">{text('drawer.open')}</h2>
      <p className="text-muted">{text('drawer.open-explain')}</p>
      <ReasonField reasons={openDrawerReasons} name={(id) => reasonName(id, texts)} value={reason} onChange={(next) => { setReason(next); setIsMissing(false) }} />
      {error === null ? null : <ErrorState>{error}</ErrorState>}
      <PanelFoot>
        <Button kind="main" large type="submit" hint="Enter">{text('drawer.open')}</Button>
        <Button kind="quiet" hint="Esc" onPress={onClose}>{text('action.cancel')}</Button>
      </PanelFoot>
      {approved.sheet}
    </form>
  )
}
