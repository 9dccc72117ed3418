import { useQuery } from '@tanstack/react-query'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useMay } from '../../stores/desk-context.tsx'
import { useScreenStore } from '../../stores/screen-store.ts'
import { useSyncQuery } from '../../stores/sync-query.ts'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { Attention } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { SyncList } from '../frame/sync-list.tsx'
import { JoinForm } from '../join/join-form.tsx'
import { MatchCatalogue } from '../join/match-catalogue.tsx'

/** Which network this desk belongs to: joining one, matching the catalogue afterwards, and how it stands. */
export function NetworkSettings() {
  const { text } = useTexts()
  const bridge = useBridge()
  const sync = useSyncQuery()
  const mayJoin = useMay('manage-desks')
  const choosePerson = useScreenStore((store) => store.choosePerson)
  const { data } = useQuery({ queryKey: ['matches'], queryFn: () => bridge.readMatches({}) })
  if (sync === undefined || data === undefined) return <p className="wait text-muted">{text('wait.loading')}</p>
  if (!mayJoin && (sync.serverUrl === null || data.mustMatch)) return <div className="max-w-3xl"><Attention actions={<Button hint="F4" onPress={() => choosePerson(true)}>{text('lock.switch')}</Button>}>{text('network.need-right')}</Attention></div>
  if (sync.serverUrl === null) {
    return (
      <div className="flex flex-col gap-5">
        <div><h2 className="text-title">{text('network.alone')}</h2><p className="max-w-prose text-muted">{text('network.alone-hint')} {text('join.alone-explain')} {text('join.explain')}</p></div>
        <JoinForm onJoined={({ networkName }) => useToastStore.getState().show(text('join.joined', { network: networkName }))} />
      </div>
    )
  }
  if (data.mustMatch) return <MatchCatalogue matches={data.matches} />
  return (
    <section className="flex max-w-xl flex-col gap-4">
      <h2 className="text-title">{text('network.belongs', { network: sync.networkName ?? '' })}</h2>
      <SyncList sync={sync} questions={0} onClose={() => {}} />
    </section>
  )
}
