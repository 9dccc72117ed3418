import { useScreenStore } from '../../stores/screen-store.ts'
import { ClientCard } from '../client-card/client-card.tsx'
import { CounterEmpty } from './counter-empty.tsx'

export function CounterPlace() {
  const clientId = useScreenStore((store) => store.clientId)
  return clientId === null ? <CounterEmpty /> : <ClientCard key={clientId} clientId={clientId} />
}
