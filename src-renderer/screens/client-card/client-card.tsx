import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import type { DeskAction } from '../../stores/key-store.ts'
import { useKeys } from '../../stores/key-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { ReceiptDialog } from '../receipt/receipt-dialog.tsx'
import { RefundPage } from '../refund/refund-page.tsx'
import { AccountPage } from './account-page.tsx'
import { CardPanel } from './card-panel.tsx'
import type { ClientCardView } from './client-card-view.ts'
import { ClientHeading } from './client-heading.tsx'
import { History } from './history.tsx'
import { openLastUndo } from './open-last-undo.ts'
import { OwedVisits } from './owed-visits.tsx'
import type { PanelState, TicketDeed } from './panel-state.ts'
import { deedRefusal, freezePanelFor, ticketFor } from './panel-state.ts'
import { TicketList } from './ticket-list.tsx'
import { useAskFirst } from './use-ask-first.ts'
import type { Undo } from './use-undo.ts'
import { useUndo } from './use-undo.ts'

/** Who it is, their tickets and history, and beside them the action with its consequences spelt out. */
export function ClientCard({ clientId }: { readonly clientId: string }) {
  const { text, refusal } = useTexts()
  const bridge = useBridge()
  const { currency } = useDesk()
  const { go, closeClient } = useScreenStore()
  const [panel, setPanel] = useState<PanelState>({ kind: 'deduct' })
  const [inHandId, setInHandId] = useState<string | null>(null)
  // A card remembered from before is not shown: a visit would be taken from what was, and Enter is quicker than the answer.
  const { data, isFetchedAfterMount } = useQuery({ queryKey: ['client-card', clientId], queryFn: () => bridge.readClientCard({ clientId }) })
  const untilAsked = useAskFirst(clientId)
  const undo = useUndo()
  const card: ClientCardView | null = data?.ok === true && isFetchedAfterMount ? { ...data.value, currency } : null
  const toDeduct = () => setPanel({ kind: 'deduct' })
  const start = useStart(card, inHandId, setPanel)
  useKeys([
    { key: 'F3', says: 'keys.sell', run: () => go('sell') },
    { key: 'Escape', says: 'keys.back', run: panel.kind === 'deduct' ? closeClient : toDeduct },
    // Before the card stands there is nothing to do any of it to.
    ...(card === null ? [] : deedsOf(start, setPanel, () => go('client-form'))),
  ])
  if (data?.ok === false) return <div className="p-6"><ErrorState actions={<Button onPress={closeClient}>{text('action.back')}</Button>}>{refusal(data.refusal)}</ErrorState></div>
  if (card === null) return <p className="wait p-6 text-muted">{text('wait.loading')}</p>
  const refunded = panel.kind === 'refund' ? card.tickets.find(({ membershipId }) => membershipId === panel.membershipId) : undefined
  if (refunded !== undefined) return <RefundPage ticket={refunded} clientName={card.client.name} onClose={toDeduct} />
  if (panel.kind === 'account') return <AccountPage card={card} onClose={toDeduct} />
  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)_var(--action-width)]">
      <CardColumn card={card} inHandId={inHandId} undo={undo} start={start} onPanel={setPanel} />
      <aside className="flex min-h-0 flex-col overflow-y-auto border-s border-line bg-rail p-5">
        {panel.kind === 'refund' ? null : <CardPanel panel={panel} card={card} undo={undo} untilAsked={untilAsked} onChosen={setInHandId} onPanel={setPanel} />}
      </aside>
    </div>
  )
}

type Start = ReturnType<typeof useStart>

/** What may be done with the card by a key, or from the list of everything to do. */
function deedsOf(start: Start, onPanel: (panel: PanelState) => void, onEdit: () => void): DeskAction[] {
  return [
    { key: 'z', says: 'keys.freeze', run: start.freeze },
    { key: 'u', says: 'keys.return', run: openLastUndo },
    { key: 'e', says: 'keys.extend', run: () => start.key('extend') },
    { key: 'c', says: 'keys.correct', run: () => start.key('correct') },
    { key: 'r', says: 'keys.refund', run: () => start.key('refund') },
    { key: 'a', says: 'keys.account', run: () => onPanel({ kind: 'account' }) },
    { key: null, says: 'keys.edit', run: onEdit },
  ]
}

type CardColumnProps = { readonly card: ClientCardView; readonly inHandId: string | null; readonly undo: Undo; readonly start: Start; readonly onPanel: (panel: PanelState) => void }

/** What is known of the client: heading, tickets, what is owed, history. */
function CardColumn({ card, inHandId, undo, start, onPanel }: CardColumnProps) {
  const { text } = useTexts()
  const go = useScreenStore((store) => store.go)
  const [receiptOf, setReceiptOf] = useState<string | null>(null)
  return (
    <div className="flex min-h-0 flex-col gap-5 overflow-y-auto px-6 pt-5 pb-20">
      <ClientHeading card={card} freezes={start.freezes} onFreeze={start.freeze} onDeed={start.key} onAccount={() => onPanel({ kind: 'account' })} />
      {card.tickets.length === 0 ? (
        <EmptyState title={text('client.no-tickets')} action={<Button hint="F3" onPress={() => go('sell')}>{text('client.sell')}</Button>}>{text('client.no-tickets-hint')}</EmptyState>
      ) : <TicketList tickets={card.tickets} currentId={inHandId} onDeed={start.deed} onReceipt={setReceiptOf} />}
      <OwedVisits card={card} onPay={(what, line) => onPanel({ kind: 'pay', what, line })} />
      <History lines={card.history} tickets={card.tickets} onUndo={(line, reason) => void undo(line.operationId, line.undo, reason)} onReceipt={setReceiptOf} />
      {receiptOf === null ? null : <ReceiptDialog saleId={receiptOf} onClose={() => setReceiptOf(null)} />}
    </div>
  )
}

/** Begins something with a ticket, or says why it cannot be. */
function useStart(card: ClientCardView | null, inHandId: string | null, onPanel: (panel: PanelState) => void) {
  const { text, refusal } = useTexts()
  const showStop = useToastStore((store) => store.showStop)
  const tickets = card?.tickets ?? []
  const toFreeze = freezePanelFor(tickets, inHandId)
  const deed = (kind: TicketDeed, membershipId: string) => {
    const ticket = tickets.find((one) => one.membershipId === membershipId)
    const stop = ticket === undefined ? null : deedRefusal(ticket, kind)
    if (stop === null) onPanel({ kind, membershipId })
    else showStop(refusal(stop))
  }
  return {
    deed,
    freezes: toFreeze?.kind !== 'unfreeze',
    key: (kind: TicketDeed) => {
      const ticket = ticketFor(tickets, inHandId, kind)
      if (ticket === null) showStop(text('client.no-tickets'))
      else deed(kind, ticket.membershipId)
    },
    freeze: () => {
      if (toFreeze !== null) onPanel(toFreeze)
      else showStop(tickets[0]?.freeze.refusal ? refusal(tickets[0].freeze.refusal) : text('freeze.nothing'))
    },
  }
}
