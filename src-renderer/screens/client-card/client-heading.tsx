import { CircleAlert, Clock } from 'lucide-react'
import type { MomentView } from '#contract/shapes/moment.ts'
import type { ClientView } from '#contract/shapes/client.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import { useOpenSales } from '../../stores/sale-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { Button } from '../../ui/button.tsx'
import { momentWords } from '../frame/status-words.ts'
import { useTexts } from '../../ui/texts-context.tsx'

type ClientHeadingProps = { readonly client: ClientView; readonly maskedPhone: string; readonly onFreeze: () => void; readonly freezes: boolean; readonly balanceAsOf: MomentView | null }

export function ClientHeading({ client, maskedPhone, onFreeze, freezes, balanceAsOf }: ClientHeadingProps) {
  const texts = useTexts()
  const { text, day } = texts
  const { today } = useDesk()
  const go = useScreenStore((store) => store.go)
  const hasOpenSale = useOpenSales().some(({ clientId }) => clientId === client.id)
  const facts = [maskedPhone === '' ? text('client.no-phone') : maskedPhone, client.clientSince === '' ? '' : text('client.since', { month: day(client.clientSince, 'month-year') }), text('client.visits', { count: client.visits })]
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
      </div>
    </header>
  )
}
