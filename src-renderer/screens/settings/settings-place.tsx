import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Right } from '#core/catalogue/person.ts'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useMay } from '../../stores/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Attention, ErrorState } from '../../ui/error-state.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { BranchSettings } from './branch-settings.tsx'
import { GiftCardSettings } from './gift-card-settings.tsx'
import { KeepingSettings } from './keeping-settings.tsx'
import { NetworkSettings } from './network-settings.tsx'
import { OfficeSettings } from './office-settings.tsx'
import { PeopleSettings } from './people-settings.tsx'
import { ServiceSettings } from './service-settings.tsx'
import { settingsPages } from './settings-pages.ts'
import { TypeSettings } from './type-settings.tsx'

/** Everything that is set once and used every day. */
export function SettingsPlace() {
  const { text, refusal } = useTexts()
  const bridge = useBridge()
  const go = useScreenStore((store) => store.go)
  const [page, setPage] = useState<string>(settingsPages[0].id)
  useKeys(settingsPages.map(({ id, ...only }) => ({ key: null, says: `settings.${id}` as const, ...only, run: () => setPage(id) })))
  const { data } = useQuery({ queryKey: ['settings'], queryFn: () => bridge.readSettings({}) })
  if (data === undefined) return <p className="wait p-6 text-muted">{text('wait.loading')}</p>
  if (!data.ok) return <div className="p-6"><ErrorState actions={<Button onPress={() => go('counter')}>{text('action.back')}</Button>}>{refusal(data.refusal)}</ErrorState></div>
  const { giftCardTypes, people } = data.value
  return (
    <div className="flex h-full flex-col gap-4 scroll-pt-6 scroll-pb-28 overflow-y-auto p-6 pb-20">
      <h1 className="text-page">{text('nav.settings')}</h1>
      <Tabs
        label={text('nav.settings')}
        current={page}
        onChoose={setPage}
        pages={[
          { id: 'types', name: text('settings.types'), page: <Guarded right="edit-types"><TypeSettings settings={data.value} /></Guarded> },
          { id: 'services', name: text('settings.services'), page: <Guarded right="edit-types"><ServiceSettings settings={data.value} /></Guarded> },
          { id: 'gift-cards', name: text('settings.gift-cards'), page: <Guarded right="edit-types"><GiftCardSettings types={giftCardTypes} /></Guarded> },
          { id: 'people', name: text('settings.people'), page: <Guarded right="manage-people"><PeopleSettings people={people} /></Guarded> },
          { id: 'branch', name: text('settings.branch'), page: <Guarded right="edit-types"><BranchSettings settings={data.value} /></Guarded> },
          { id: 'network', name: text('settings.network'), page: <NetworkSettings /> },
          { id: 'office', name: text('settings.office'), page: <Guarded right="edit-types"><OfficeSettings /></Guarded> },
          { id: 'keeping', name: text('settings.keeping'), page: <KeepingSettings /> },
        ]}
      />
    </div>
  )
}

/** Everybody may look; who may not change is told so beforehand, with the way to somebody who may. */
function Guarded({ right, children }: { readonly right: Right; readonly children: ReactNode }) {
  const { text } = useTexts()
  const choosePerson = useScreenStore((store) => store.choosePerson)
  if (useMay(right)) return children
  return (
    <div className="flex flex-col gap-4">
      <div className="max-w-3xl"><Attention actions={<Button hint="F4" onPress={() => choosePerson(true)}>{text('lock.switch')}</Button>}>{text('settings.manager-changes')}</Attention></div>
      {children}
    </div>
  )
}
