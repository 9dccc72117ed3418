import { CalendarClock, CircleHelp, Gift, LayoutList, Settings, TicketCheck, Users } from 'lucide-react'
import { useBridge, useAct } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import type { Place } from '../../stores/screen-store.ts'
import { useSyncWatch } from '../../stores/sync-query.ts'
import { useKeptSales } from '../../stores/use-kept-sales.ts'
import { SideNav } from '../../ui/side-nav.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { CounterPlace } from '../counter/counter-place.tsx'
import { ClientForm } from '../client-form/client-form.tsx'
import { ClientsPlace } from '../clients/clients-place.tsx'
import { DayPlace } from '../day/day-place.tsx'
import { GiftCardPlace } from '../gift-card/gift-card-place.tsx'
import { ReviewPlace } from '../review/review-place.tsx'
import { SellPlace } from '../sell/sell-place.tsx'
import { SettingsPlace } from '../settings/settings-place.tsx'
import { ShiftPlace } from '../shift/shift-place.tsx'
import { AnswerBoundary } from './answer-boundary.tsx'
import { DeskDialogs } from './desk-dialogs.tsx'
import { PrintTrouble } from './print-trouble.tsx'
import { TopBar } from './top-bar.tsx'
import { TrainingMark } from './training-mark.tsx'
import { useLockWhenIdle } from './use-lock-when-idle.ts'
import { useScans } from './use-scans.ts'

const placeOfNav = { counter: 'counter', sell: 'counter', 'client-form': 'clients', day: 'day', clients: 'clients', shift: 'shift', 'gift-card': 'gift-card', review: 'review', settings: 'settings' } as const satisfies Record<Place, string>

/** The desk at work: places at the side, the search box above, the place itself. */
export function DeskFrame() {
  const { text } = useTexts()
  const desk = useDesk()
  const bridge = useBridge()
  const act = useAct()
  const { place, go, startNewClient, choosePerson } = useScreenStore()
  const lock = () => void act(() => bridge.lock({}))
  useSyncWatch()
  useScans()
  useKeptSales(desk.person !== null)
  useLockWhenIdle(desk.person !== null, lock)
  useKeys([
    { key: 'F3', says: 'keys.sell', run: () => go('sell') },
    { key: 'F4', says: 'keys.switch', run: () => choosePerson(true) },
    { key: 'F6', says: 'keys.new-client', run: startNewClient },
    { key: 'F7', says: 'keys.shift', run: () => go('shift') },
    { key: 'F8', says: 'keys.lock', run: lock },
    { key: 'Escape', says: 'keys.back', run: () => go('counter') },
  ], 'desk')
  const items = [
    { id: 'counter', name: text('nav.counter'), icon: TicketCheck },
    { id: 'day', name: text('nav.day'), icon: LayoutList },
    { id: 'clients', name: text('nav.clients'), icon: Users },
    { id: 'shift', name: text('nav.shift'), icon: CalendarClock },
    { id: 'gift-card', name: text('nav.gift-card'), icon: Gift },
    { id: 'review', name: text('nav.review'), icon: CircleHelp, count: desk.questions },
    { id: 'settings', name: text('nav.settings'), icon: Settings, atEnd: true },
  ]
  return (
    <div className="grid h-dvh grid-cols-[var(--rail-width)_minmax(0,1fr)] grid-rows-[var(--bar-height)_minmax(0,1fr)] bg-desk">
      <div className="row-span-2 grid min-h-0"><SideNav items={items} current={placeOfNav[place]} onGo={(id) => go(id as Place)} /></div>
      <TopBar />
      <main id="main" className="flex min-h-0 flex-col overflow-hidden">
        {desk.isTraining ? <TrainingMark /> : null}
        <PrintTrouble />
        <div className="min-h-0 flex-1 overflow-hidden"><AnswerBoundary key={place}><PlaceOf place={place} /></AnswerBoundary></div>
      </main>
      <DeskDialogs />
    </div>
  )
}

const places: Record<Place, () => React.ReactNode> = {
  counter: CounterPlace,
  sell: SellPlace,
  'client-form': ClientForm,
  day: DayPlace,
  clients: ClientsPlace,
  shift: ShiftPlace,
  'gift-card': GiftCardPlace,
  review: ReviewPlace,
  settings: SettingsPlace,
}

function PlaceOf({ place }: { readonly place: Place }) {
  const Screen = places[place]
  return <Screen />
}
