import { skipToken, useQuery } from '@tanstack/react-query'
import { isPhone } from '#core/clients/phone.ts'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useScreenStore } from '../../stores/screen-store.ts'
import { Button } from '../../ui/button.tsx'
import { Attention } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

/** Says that a phone already belongs to somebody, and leads there: one person is not to have two cards. */
export function PhoneOwner({ phone, clientId }: { readonly phone: string; readonly clientId: string | null }) {
  const { text } = useTexts()
  const bridge = useBridge()
  const openClient = useScreenStore((store) => store.openClient)
  const { data } = useQuery({ queryKey: ['find-phone', phone, clientId], queryFn: isPhone(phone) ? () => bridge.findPhone({ phone, exceptClientId: clientId }) : skipToken })
  if (data === undefined || data.clients.length === 0) return null
  return (
    <Attention actions={data.clients.map((owner) => <Button key={owner.clientId} onPress={() => openClient(owner.clientId)}>{text('client-form.open-owner', { name: owner.name })}</Button>)}>
      {text('client-form.phone-is-taken', { name: data.clients.map(({ name }) => name).join(', ') })}
    </Attention>
  )
}
