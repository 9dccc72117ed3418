import { exhaustive } from '#core/std/exhaustive.ts'
import type { ClientCardView } from './client-card-view.ts'
import { CorrectPanel } from './correct-panel.tsx'
import { DeductPanel } from './deduct-panel.tsx'
import { ExtendPanel } from './extend-panel.tsx'
import { FreezePanel } from './freeze-panel.tsx'
import type { PanelState } from './panel-state.ts'
import { TakePayment } from './take-payment.tsx'
import { UnfreezePanel } from './unfreeze-panel.tsx'
import type { Undo } from './use-undo.ts'

export type AsidePanel = Exclude<PanelState, { readonly kind: 'account' | 'refund' }>

type CardPanelProps = {
  readonly panel: AsidePanel
  readonly card: ClientCardView
  readonly undo: Undo
  readonly untilAsked: () => Promise<void>
  readonly onChosen: (membershipId: string | null) => void
  readonly onPanel: (panel: PanelState) => void
}

/** The column at the end: the one thing that is being done, with its consequences. */
export function CardPanel({ panel, card, undo, untilAsked, onChosen, onPanel }: CardPanelProps) {
  const toDeduct = () => onPanel({ kind: 'deduct' })
  if (panel.kind === 'deduct') return <DeductPanel card={card} untilAsked={untilAsked} onChosen={onChosen} onUndo={(operationId) => undo(operationId, 'return-visit')} onPay={(what, line) => onPanel({ kind: 'pay', what, line })} />
  if (panel.kind === 'pay') return <TakePayment key={panel.what} clientId={card.client.id} what={panel.what} lines={[panel.line]} onClose={toDeduct} />
  const ticket = card.tickets.find(({ membershipId }) => membershipId === panel.membershipId)
  if (ticket === undefined) return null
  const { membershipId } = ticket
  switch (panel.kind) {
    case 'freeze':
      return <FreezePanel key={membershipId} ticket={ticket} tickets={card.tickets} onChooseTicket={(next) => onPanel({ kind: 'freeze', membershipId: next })} onClose={toDeduct} onUndo={(operationId) => undo(operationId, 'undo-freeze')} />
    case 'unfreeze':
      return <UnfreezePanel key={membershipId} ticket={ticket} onClose={toDeduct} />
    case 'extend':
      return <ExtendPanel key={membershipId} ticket={ticket} onClose={toDeduct} />
    case 'correct':
      return <CorrectPanel key={membershipId} ticket={ticket} onClose={toDeduct} />
    default:
      return exhaustive(panel)
  }
}
