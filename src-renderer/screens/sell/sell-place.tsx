import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import { useSaleStore } from '../../stores/sale-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { Bill } from './bill.tsx'
import { SaleDonePanel } from './sale-done.tsx'
import { TypeCards } from './type-cards.tsx'

/** Types on their stock, the bill beside them; paying is the one main action. */
export function SellPlace() {
  const { text } = useTexts()
  const desk = useDesk()
  const bridge = useBridge()
  const { clientId, go } = useScreenStore()
  const { draft, begin, close } = useSaleStore()
  useEffect(() => { if (clientId !== null) begin(clientId) }, [clientId, begin])
  const { data: types } = useQuery({ queryKey: ['types'], queryFn: () => bridge.listMembershipTypes({ withArchived: false }) })
  const { data: card } = useQuery({ queryKey: ['client-card', clientId], queryFn: clientId === null ? skipToken : () => bridge.readClientCard({ clientId }) })
  const back = () => {
    if (draft?.done !== null) close()
    go('counter')
  }
  useKeys([{ key: 'Escape', says: 'keys.back', run: back }])
  if (clientId === null) return <div className="p-6"><EmptyState title={text('sell.whom')} action={<Button onPress={() => go('counter')}>{text('action.back')}</Button>}>{text('sell.whom-hint')}</EmptyState></div>
  if (draft === null) return null
  const name = card?.ok === true ? card.value.client.name : ''
  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)_var(--bill-width)]">
      <div className="flex min-h-0 flex-col gap-4.5 overflow-y-auto px-6 pt-5 pb-20">
        <header className="flex items-center justify-between gap-4">
          <h1 className="text-page leading-9 [overflow-wrap:anywhere]">{text('sell.title', { name })}</h1>
          <Button hint="Esc" onPress={back}>{text(draft.done === null ? 'sell.step-back' : 'sell.to-client')}</Button>
        </header>
        {types === undefined ? <p className="wait text-muted">{text('wait.loading')}</p> : types.types.length === 0 ? <EmptyState title={text('sell.no-types')} action={<Button onPress={() => go('settings')}>{text('nav.settings')}</Button>} /> : <TypeCards types={types.types} today={desk.today} />}
      </div>
      <aside className="flex min-h-0 flex-col border-s border-line bg-paper">
        {draft.done === null ? <Bill draft={draft} types={types?.types ?? []} /> : <SaleDonePanel done={draft.done} onDone={back} />}
      </aside>
    </div>
  )
}
