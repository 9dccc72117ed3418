import { useState } from 'react'
import type { Service } from '#core/catalogue/service.ts'
import { newOperationId } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk, useMay } from '../../stores/desk-context.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { NameAndPrice } from './name-and-price.tsx'
import { SettingsList } from './settings-list.tsx'

export function ServiceSettings({ services }: { readonly services: readonly Service[] }) {
  const { text, money } = useTexts()
  const { currency } = useDesk()
  const bridge = useBridge()
  const act = useAct()
  const mayEdit = useMay('edit-types')
  const [openId, setOpenId] = useState<string | null>(null)
  const open = services.find(({ id }) => id === openId)
  return (
    <>
      <SettingsList isLocked={!mayEdit} onOpen={setOpenId} rows={services.map((service) => ({ id: service.id, name: service.name, detail: service.durationMinutes === 0 ? '' : text('settings.minutes', { count: service.durationMinutes }), value: money(service.priceMinor, currency) }))} />
      {open === undefined ? null : (
        <NameAndPrice title={open.name} name={open.name} priceMinor={open.priceMinor} note={text('settings.service-note')} onClose={() => setOpenId(null)} save={(name, priceMinor) => act(() => bridge.saveService({ operationId: newOperationId(), serviceId: open.id, name, priceMinor }))} />
      )}
    </>
  )
}
