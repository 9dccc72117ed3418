import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TicketView } from '#contract/shapes/ticket.ts'
import type { ReturnReason } from '#core/catalogue/reasons.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { newOperationId } from '../../stores/armed-operation.ts'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { ClientHeading } from './client-heading.tsx'
import { DeductPanel } from './deduct-panel.tsx'
import { FreezePanel } from './freeze-panel.tsx'
import { History } from './history.tsx'
import { TicketList } from './ticket-list.tsx'
import { useAskFirst } from './use-ask-first.ts'
import { UnfreezePanel } from './unfreeze-panel.tsx'

export type PanelState = { readonly kind: 'deduct' } | { readonly kind: 'freeze' | 'unfreeze'; readonly membershipId: string }

/** Who it is, their tickets and history, and beside them the action with its consequences spelt out. */
export function ClientCard({ clientId }: { readonly clientId: string }) {
  const { text, refusal } = useTexts()
  const bridge = useBridge()
  const desk = useDesk()
  const { go, closeClient } = useScreenStore()
  const [panel, setPanel] = useState<PanelState>({ kind: 'deduct' })
  const [chosenMembershipId, setChosenMembershipId] = useState<string | null>(null)
  // A card remembered from before is not shown: a visit would be taken from what was, and Enter is quicker than the answer.
  const { data, isFetchedAfterMount } = useQuery({ queryKey: ['client-card', clientId], queryFn: () => bridge.readClientCard({ clientId }) })
  const untilAsked = useAskFirst(clientId)
  const undo = useUndo()
  const card = data?.ok === true && isFetchedAfterMount ? data.value : null
  const toDeduct = () => setPanel({ kind: 'deduct' })
  const toFreeze = freezePanelFor(card?.tickets ?? [], chosenMembershipId)
  const startFreeze = () => {
    if (toFreeze !== null) setPanel(toFreeze)
    else useToastStore.getState().showStop(card?.tickets[0]?.freeze.refusal ? refusal(card.tickets[0].freeze.refusal) : text('freeze.nothing'))
  }
  useKeys([
    { key: 'F3', says: 'keys.sell', run: () => go('sell') },
    { key: 'z', says: 'keys.freeze', run: startFreeze },
    { key: 'Escape', says: 'keys.back', run: panel.kind === 'deduct' ? closeClient : toDeduct },
  ])
  if (data?.ok === false) return <div className="p-6"><ErrorState actions={<Button onPress={closeClient}>{text('action.back')}</Button>}>{refusal(data.refusal)}</ErrorState></div>
  if (card === null) return <p className="wait p-6 text-muted">{text('wait.loading')}</p>
  const ticket = panel.kind === 'deduct' ? undefined : card.tickets.find(({ membershipId }) => membershipId === panel.membershipId)
  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)_var(--action-width)]">
      <div className="flex min-h-0 flex-col gap-5 overflow-y-auto px-6 pt-5 pb-20">
        <ClientHeading client={card.client} maskedPhone={card.maskedPhone} onFreeze={startFreeze} freezes={toFreeze?.kind !== 'unfreeze'} balanceAsOf={card.balanceAsOf} />
        {card.tickets.length === 0 ? (
          <EmptyState title={text('client.no-tickets')} action={<Button hint="F3" onPress={() => go('sell')}>{text('client.sell')}</Button>}>{text('client.no-tickets-hint')}</EmptyState>
        ) : <TicketList tickets={card.tickets} currentId={chosenMembershipId} onFreeze={(membershipId) => setPanel({ kind: 'freeze', membershipId })} onUnfreeze={(membershipId) => setPanel({ kind: 'unfreeze', membershipId })} />}
        <History lines={card.history} tickets={card.tickets} onUndo={(line, reason) => void undo(line.operationId, line.undo, reason)} />
      </div>
      <aside className="flex min-h-0 flex-col overflow-y-auto border-s border-line bg-rail p-5">
        {panel.kind === 'deduct' ? <DeductPanel card={{ ...card, currency: desk.currency }} untilAsked={untilAsked} onChosen={setChosenMembershipId} onUndo={(operationId) => undo(operationId, 'return-visit')} /> : null}
        {panel.kind === 'freeze' && ticket !== undefined ? <FreezePanel key={ticket.membershipId} ticket={ticket} tickets={card.tickets} onChooseTicket={(membershipId) => setPanel({ kind: 'freeze', membershipId })} onClose={toDeduct} onUndo={(operationId) => undo(operationId, 'undo-freeze')} /> : null}
        {panel.kind === 'unfreeze' && ticket !== undefined ? <UnfreezePanel key={ticket.membershipId} ticket={ticket} onClose={toDeduct} /> : null}
      </aside>
    </div>
  )
}

/** What Z does: the ticket in hand first, frozen or not; else one that can be frozen; where none can, one that is. */
function freezePanelFor(tickets: readonly TicketView[], inHandId: string | null): Exclude<PanelState, { kind: 'deduct' }> | null {
  const ordered = tickets.toSorted((left, right) => Number(right.membershipId === inHandId) - Number(left.membershipId === inHandId))
  const [inHand] = ordered
  if (inHand?.membershipId === inHandId && inHand.unfreezeRefusal === null) return { kind: 'unfreeze', membershipId: inHandId }
  const free = ordered.find((ticket) => ticket.freeze.refusal === null && ticket.unfreezeRefusal !== null)
  if (free !== undefined) return { kind: 'freeze', membershipId: free.membershipId }
  const frozen = ordered.find((ticket) => ticket.unfreezeRefusal === null)
  return frozen === undefined ? null : { kind: 'unfreeze', membershipId: frozen.membershipId }
}

/** Undo from the toast or from the history: a reversal that names its original. */
function useUndo(): (operationId: string, how: 'return-visit' | 'undo-freeze' | null, reason?: ReturnReason) => Promise<boolean> {
  const bridge = useBridge()
  const act = useAct()
  const { text } = useTexts()
  const show = useToastStore((store) => store.show)
  const showStop = useToastStore((store) => store.showStop)
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
