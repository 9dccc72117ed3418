import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { DeductServiceView } from '#contract/shapes/deduct-choice.ts'
import type { MembershipType } from '#core/catalogue/membership-type.ts'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import type { SaleDraft } from '../../stores/sale-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { GiftCardTiles } from './gift-card-tiles.tsx'
import { ServiceTiles } from './service-tiles.tsx'
import { TopUp } from './top-up.tsx'
import { TypeCards } from './type-cards.tsx'

type GoodsProps = {
  readonly draft: SaleDraft
  readonly types: readonly MembershipType[] | null
  /** Null until the client's card has answered: only then it is known what pays a service. */
  readonly covered: readonly DeductServiceView[] | null
}

/** What can be put on a bill, each kind on a page of its own; its digit leads there and to the first thing on it. */
export function Goods({ draft, types, covered }: GoodsProps) {
  const { text } = useTexts()
  const { today } = useDesk()
  const go = useScreenStore((store) => store.go)
  const [page, setPage] = useState('memberships')
  const bridge = useBridge()
  const { data: settings } = useQuery({ queryKey: ['settings'], queryFn: () => bridge.readSettings({}) })
  const { data: giftCards } = useQuery({ queryKey: ['gift-card-types'], queryFn: () => bridge.listGiftCardTypes({ withArchived: false }) })
  const box = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  // Once the page is drawn, however late its answer comes. Arrows between the tabs leave the focus where it is.
  const focusFirst = () => {
    const first = wantsFocus.current ? box.current?.querySelector<HTMLElement>('[role=tabpanel] :is(button, input):not([disabled])') : null
    if (!first) return
    wantsFocus.current = false
    first.focus()
  }
  useEffect(focusFirst)
  const open = (id: string) => {
    wantsFocus.current = true
    setPage(id)
    if (id === page) focusFirst()
  }
  useKeys([
    { key: '1', says: 'keys.memberships', run: () => open('memberships') },
    { key: '2', says: 'keys.services', run: () => open('services') },
    { key: '3', says: 'keys.gift-cards', run: () => open('gift-cards') },
    { key: '4', says: 'keys.top-up', run: () => open('top-up') },
  ])
  const wait = <p className="wait text-muted">{text('wait.loading')}</p>
  const noTypes = <EmptyState title={text('sell.no-types')} action={<Button onPress={() => go('settings')}>{text('nav.settings')}</Button>} />
  return (
    <div ref={box}>
      <Tabs
        label={text('sell.goods')}
        current={page}
        onChoose={setPage}
        pages={[
          { id: 'memberships', name: text('sell.types'), hint: '1', page: types === null ? wait : types.length === 0 ? noTypes : <TypeCards draft={draft} types={types} today={today} /> },
          { id: 'services', name: text('sell.page-services'), hint: '2', page: <ServiceTiles draft={draft} settings={settings?.ok === true ? settings.value : null} covered={covered} /> },
          { id: 'gift-cards', name: text('sell.page-gift-cards'), hint: '3', page: <GiftCardTiles draft={draft} types={giftCards?.types ?? null} /> },
          { id: 'top-up', name: text('sell.page-top-up'), hint: '4', page: <TopUp draft={draft} /> },
        ]}
      />
    </div>
  )
}
