import type { TicketView } from '#contract/shapes/ticket.ts'
import { Button } from '../../ui/button.tsx'
import { Ticket } from '../../ui/ticket.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { ticketWords } from './ticket-words.ts'

type TicketListProps = {
  readonly tickets: readonly TicketView[]
  readonly currentId: string | null
  readonly onFreeze: (membershipId: string) => void
  readonly onUnfreeze: (membershipId: string) => void
}

export function TicketList({ tickets, currentId, onFreeze, onUnfreeze }: TicketListProps) {
  const texts = useTexts()
  const buttonLook = 'min-h-8! px-2.5! text-small! bg-transparent! border-ink/35!'
  return (
    <ul className="flex flex-col gap-4" aria-label={texts.text('client.tickets')}>
      {tickets.map((ticket) => (
        <li key={ticket.membershipId}>
          <Ticket
            {...ticketWords(ticket, texts)}
            current={ticket.membershipId === currentId && tickets.length > 1}
            actions={
              ticket.unfreezeRefusal === null ? <Button className={buttonLook} onPress={() => onUnfreeze(ticket.membershipId)}>{texts.text('freeze.unfreeze')}</Button>
              : ticket.freeze.refusal === null && tickets.length > 1 ? <Button className={buttonLook} label={texts.text('freeze.freeze-this', { name: ticket.typeName })} onPress={() => onFreeze(ticket.membershipId)}>{texts.text('client.freeze')}</Button>
              : undefined
            }
          />
        </li>
      ))}
    </ul>
  )
}
