import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { DeductServiceView } from '#contract/shapes/deduct-choice.ts'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import { useSaleStore } from '../../stores/sale-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { Button } from '../../ui/button.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { Bill } from './bill.tsx'
import { Goods } from './goods.tsx'
import { PutAside } from './put-aside.tsx'
import { SaleDonePanel } from './sale-done.tsx'

const nothingCovered: readonly DeductServiceView[] = []

/** Everything that is sold, the bill beside it; paying is the one main action. Without a client it is sold to nobody by name. */
export function SellPlace() {
  const { text } = useTexts()
  const bridge = useBridge()
  const { clientId, go, closeClient } = useScreenStore()
  const { draft, begin, close } = useSaleStore()
  useEffect(() => begin(clientId), [clientId, begin])
  const { data: types } = useQuery({ queryKey: ['types'], queryFn: () => bridge.listMembershipTypes({ withArchived: false }) })
  // What a membership pays is not taken from a card remembered from before.
  const { data: card, isFetchedAfterMount } = useQuery({ queryKey: ['client-card', clientId], queryFn: clientId === null ? skipToken : () => bridge.readClientCard({ clientId }) })
  const back = () => {
    if (draft?.done !== null) close()
    go('counter')
  }
  useKeys([{ key: 'Escape', says: 'keys.back', run: back }])
  if (draft === null) return null
  const client = card?.ok === true ? card.value : null
  const isOpen = draft.done === null
  const covered = clientId !== null && !isFetchedAfterMount ? null : (client?.services ?? nothingCovered)
  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)_var(--bill-width)]">
      <div className="flex min-h-0 flex-col gap-4.5 overflow-y-auto px-6 pt-5 pb-20">
        <header className="flex items-center justify-between gap-4">
          <h1 className="text-page leading-9 [overflow-wrap:anywhere]">{clientId === null ? text('sell.title-nobody') : text('sell.title', { name: client?.client.name ?? '' })}</h1>
          <div className="flex shrink-0 gap-2">
            {isOpen ? <PutAside draft={draft} onDone={closeClient} /> : null}
            <Button hint="Esc" onPress={back}>{text(isOpen ? 'sell.step-back' : clientId === null ? 'sell.to-counter' : 'sell.to-client')}</Button>
          </div>
        </header>
        <Goods draft={draft} types={types?.types ?? null} covered={covered} />
      </div>
      <aside className="flex min-h-0 flex-col border-s border-line bg-paper">
        {draft.done === null ? <Bill draft={draft} types={types?.types ?? []} covered={covered ?? nothingCovered} /> : <SaleDonePanel done={draft.done} onDone={back} />}
      </aside>
    </div>
  )
}
