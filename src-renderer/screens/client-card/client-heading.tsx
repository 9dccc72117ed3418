import { CircleAlert, Clock, Ellipsis } from 'lucide-react'
import { useDesk } from '../../stores/desk-context.tsx'
import { useOpenSales } from '../../stores/sale-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceMenu } from '../../ui/choice-menu.tsx'
import { momentWords } from '../frame/status-words.ts'
import { useTexts } from '../../ui/texts-context.tsx'
import type { ClientCardView } from './client-card-view.ts'
import type { TicketDeed } from './panel-state.ts'

type ClientHeadingProps = { readonly card: ClientCardView; readonly freezes: boolean; readonly onFreeze: () => void; readonly onDeed: (deed: TicketDeed) => void; readonly onAccount: () => void }

/** Seldom done, each with its key. */
const seldom = ['extend', 'correct', 'refund', 'account'] as const
const keyOf = { extend: 'E', correct: 'C', refund: 'R', account: 'A' } as const

export function ClientHeading({ card, freezes, onFreeze, onDeed, onAccount }: ClientHeadingProps) {
  const texts = useTexts()
  const { text, day, money, phone } = texts
  const { client, maskedPhone, balanceAsOf, accountMinor, currency } = card
  const { today } = useDesk()
  const go = useScreenStore((store) => store.go)
  const hasOpenSale = useOpenSales().some(({ clientId }) => clientId === client.id)
  const facts = [maskedPhone === '' ? text('client.no-phone') : phone(maskedPhone), client.clientSince === '' ? '' : text('client.since', { month: day(client.clientSince, 'month-year') }), text('client.visits', { count: client.visits }), accountMinor === 0 ? '' : text('card.on-account', { amount: money(accountMinor, currency) })]
  const choose = (id: string) => {
    if (id === 'account') onAccount()
    else if (id === 'extend' || id === 'correct' || id === 'refund') onDeed(id)
  }
  return (
    <header className="flex items-start justify-between gap-4">
      <div className="flex min-w-0 flex-col gap-1">
        <h1 className="text-page leading-9 [overflow-wrap:anywhere]"><bdi>{client.name}</bdi></h1>
        <p className="text-muted">{facts.filter((fact) => fact !== '').join(' · ')}</p>
        {client.note === '' ? null : <p className="flex items-start gap-2 font-medium whitespace-pre-line text-amber"><CircleAlert aria-hidden size={19} className="mt-px shrink-0" /><bdi>{client.note}</bdi></p>}
        {balanceAsOf === null ? null : <p className="flex items-start gap-2 text-muted"><Clock aria-hidden size={18} className="mt-px shrink-0" />{text('client.balance-as-of', { when: momentWords(balanceAsOf, today, texts) })}</p>}
      </div>
      <div className="flex shrink-0 gap-2">
        <Button hint="F3" onPress={() => go('sell')}>{text(hasOpenSale ? 'client.go-on-selling' : 'client.sell')}</Button>
        <Button hint="Z" onPress={onFreeze}>{text(freezes ? 'client.freeze' : 'freeze.unfreeze')}</Button>
        <Button onPress={() => go('client-form')}>{text('action.edit')}</Button>
        <ChoiceMenu label={text('card.more')} question={text('card.question')} choices={seldom.filter((id) => card.tickets.length > 0 || id === 'account').map((id) => ({ id, name: text(`card.${id}`), key: keyOf[id] }))} onChoose={choose} className="grid min-h-(--target) min-w-(--target) place-items-center rounded-control border border-line bg-paper data-[hovered]:border-line-strong data-[hovered]:bg-paper-hover"><Ellipsis aria-hidden size={20} /></ChoiceMenu>
      </div>
    </header>
  )
}
