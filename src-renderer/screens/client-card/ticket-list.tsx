import { useState } from 'react'
import type { TicketView } from '#contract/shapes/ticket.ts'
import { Button } from '../../ui/button.tsx'
import { Ticket } from '../../ui/ticket.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import type { TicketDeed } from './panel-state.ts'
import { TicketMenu } from './ticket-menu.tsx'
import { isSpent, ticketWords } from './ticket-words.ts'

type TicketListProps = {
  readonly tickets: readonly TicketView[]
  readonly currentId: string | null
  readonly onDeed: (deed: TicketDeed, membershipId: string) => void
  readonly onReceipt: (saleId: string) => void
}

/** So many torn tickets lie open; the history of a faithful client is longer than that. */
const spentShown = 2
const buttonLook = 'min-h-(--target-small)! px-2.5! text-small! bg-transparent! border-ink/35!'

export function TicketList({ tickets, currentId, onDeed, onReceipt }: TicketListProps) {
  const texts = useTexts()
  const { text } = texts
  const [showsAll, setShowsAll] = useState(false)
  const usable = tickets.filter((ticket) => !isSpent(ticket))
  const spent = tickets.filter(isSpent)
  const shown = [...usable, ...(showsAll ? spent : spent.slice(0, spentShown))]
  const hidden = tickets.length - shown.length
  return (
    <div className="flex flex-col items-start gap-2">
      <ul className="flex w-full flex-col gap-4" aria-label={text('client.tickets')}>
        {shown.map((ticket) => (
          <li key={ticket.membershipId}>
            <Ticket
              {...ticketWords(ticket, texts)}
              current={ticket.membershipId === currentId && usable.length > 1}
              actions={<>
                {ticket.unfreezeRefusal === null ? <Button className={buttonLook} label={text('unfreeze.title', { name: ticket.typeName })} onPress={() => onDeed('unfreeze', ticket.membershipId)}>{text('freeze.unfreeze')}</Button> : null}
                {ticket.unfreezeRefusal !== null && ticket.freeze.refusal === null && usable.length > 1 ? <Button className={buttonLook} label={text('freeze.freeze-this', { name: ticket.typeName })} onPress={() => onDeed('freeze', ticket.membershipId)}>{text('client.freeze')}</Button> : null}
                <TicketMenu ticket={ticket} onDeed={onDeed} onReceipt={onReceipt} />
              </>}
            />
          </li>
        ))}
      </ul>
      {hidden === 0 ? null : <Button kind="quiet" className="-ms-3 text-accent!" onPress={() => setShowsAll(true)}>{text('client.more-spent', { count: hidden })}</Button>}
    </div>
  )
}
