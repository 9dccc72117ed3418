import { useQuery } from '@tanstack/react-query'
import { Button as AriaButton } from 'react-aria-components'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useScreenStore } from '../../stores/screen-store.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { MembershipMarks } from './membership-marks.tsx'

const shownClients = 100

/** The first clients by name; everybody else is found by the box above. */
export function ClientsPlace() {
  const { text, number, phone } = useTexts()
  const bridge = useBridge()
  const { openClient, startNewClient } = useScreenStore()
  const { data } = useQuery({ queryKey: ['clients'], queryFn: () => bridge.listClients({ limit: shownClients }) })
  if (data === undefined) return <p className="wait p-6 text-muted">{text('wait.loading')}</p>
  return (
    <div className="flex h-full flex-col gap-4 overflow-y-auto p-6">
      <header className="flex items-start justify-between gap-4">
        <div>
          <h1 className="text-page">{text('nav.clients')}</h1>
          <p className="text-muted">{text('clients.count', { count: data.total, shown: number(data.total) })}</p>
        </div>
        {data.clients.length === 0 ? null : <Button hint="F6" onPress={startNewClient}>{text('clients.new')}</Button>}
      </header>
      {data.clients.length === 0 ? <EmptyState title={text('clients.empty')} action={<Button kind="main" hint="F6" onPress={startNewClient}>{text('clients.new')}</Button>}>{text('clients.empty-hint')}</EmptyState> : (
        <ul className="divide-y divide-line rounded-panel border border-line bg-paper">
          {data.clients.map((client) => (
            <li key={client.clientId}>
              <AriaButton onPress={() => openClient(client.clientId)} className="flex min-h-13 w-full items-center justify-between gap-4 px-4 py-1.5 text-start data-[hovered]:bg-paper-hover data-[focus-visible]:-outline-offset-2">
                <span className="flex min-w-0 flex-col leading-tight"><span className="truncate font-semibold"><bdi>{client.name}</bdi></span><span className="text-small text-muted">{client.maskedPhone === '' ? text('client.no-phone') : phone(client.maskedPhone)}</span></span>
                <MembershipMarks memberships={client.memberships} />
              </AriaButton>
            </li>
          ))}
        </ul>
      )}
      {data.total > data.clients.length ? <p className="text-small text-muted">{text('clients.more')}</p> : null}
    </div>
  )
}
