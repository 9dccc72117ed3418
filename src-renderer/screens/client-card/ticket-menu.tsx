import { Ellipsis } from 'lucide-react'
import type { TicketView } from '#contract/shapes/ticket.ts'
import { ChoiceMenu } from '../../ui/choice-menu.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import type { TicketDeed } from './panel-state.ts'

type TicketMenuProps = { readonly ticket: TicketView; readonly onDeed: (deed: TicketDeed, membershipId: string) => void; readonly onReceipt: (saleId: string) => void }

const deeds = ['extend', 'correct', 'refund'] as const

/** What is done seldom with one ticket. */
export function TicketMenu({ ticket, onDeed, onReceipt }: TicketMenuProps) {
  const { text } = useTexts()
  const choices = [...deeds, 'receipt' as const].map((id) => ({ id, name: text(`card.${id}`) }))
  const choose = (id: string) => {
    const deed = deeds.find((known) => known === id)
    if (deed === undefined) onReceipt(ticket.saleId)
    else onDeed(deed, ticket.membershipId)
  }
  return (
    <ChoiceMenu label={text('card.more-of', { name: ticket.typeName })} question={text('card.question')} choices={choices} onChoose={choose} className="grid min-h-(--target-small) min-w-(--target-small) place-items-center rounded-control border border-ink/35 px-1.5 data-[hovered]:bg-accent-soft">
      <Ellipsis aria-hidden size={18} />
    </ChoiceMenu>
  )
}
