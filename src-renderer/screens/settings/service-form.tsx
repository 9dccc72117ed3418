import { limits } from '#core/catalogue/limits.ts'
import type { Service, ServiceCategory } from '#core/catalogue/service.ts'
import { newOperationId } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk, useMay } from '../../stores/desk-context.tsx'
import type { Draft } from '../../stores/settings-draft-store.ts'
import { MoneyField } from '../../ui/money-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { PercentField } from '../../ui/percent-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { ArchiveButton } from './archive-button.tsx'
import { SettingRow } from './setting-columns.tsx'
import { SettingForm } from './setting-form.tsx'

export type ServiceDraft = Omit<Service, 'id' | 'order' | 'archived'>

type ServiceFormProps = { readonly service: Service | null; readonly draft: Draft<ServiceDraft>; readonly categories: readonly ServiceCategory[]; readonly onSaved: (serviceId: string) => void }

/** Name, category, price, minutes and tax of one service. */
export function ServiceForm({ service, draft: { value, change, forget, isChanged }, categories, onSaved }: ServiceFormProps) {
  const { text } = useTexts()
  const { currency } = useDesk()
  const bridge = useBridge()
  const act = useAct()
  const isLocked = !useMay('edit-types')
  const save = (said: ServiceDraft & { readonly archived?: boolean }) => act(() => bridge.saveService({ ...said, operationId: newOperationId(), serviceId: service?.id ?? null }))
  const offered = categories.filter(({ id, archived }) => archived !== true || id === value.categoryId)
  const isRight = [value.priceMinor, value.durationMinutes, value.taxBasisPoints].every((number) => !Number.isNaN(number)) && value.durationMinutes <= limits.durationMinutes.most
  return (
    <SettingForm
      title={service?.name ?? text('service.add')}
      name={value.name}
      note={text('settings.service-note')}
      isLocked={isLocked}
      isRight={isRight}
      isChanged={isChanged}
      save={() => save(value)}
      onSaved={(saved) => onSaved((saved as { readonly serviceId: string }).serviceId)}
      onForget={forget}
      more={service === null ? null : <ArchiveButton name={service.name} isArchived={service.archived} isLocked={isLocked} save={(archived) => save({ name: service.name, categoryId: service.categoryId, priceMinor: service.priceMinor, durationMinutes: service.durationMinutes, taxBasisPoints: service.taxBasisPoints, archived })} onDone={forget} />}
    >
      <TextField label={text('settings.name')} value={value.name} onChange={(name) => change({ name })} maxLength={255} />
      <SettingRow>
        <SelectField label={text('service.category')} options={offered.map(({ id, name }) => ({ id, name }))} value={value.categoryId} onChange={(categoryId) => change({ categoryId })} />
        <MoneyField label={text('settings.price')} currency={currency} valueMinor={Number.isNaN(value.priceMinor) ? null : value.priceMinor} onChange={(priceMinor) => change({ priceMinor: priceMinor ?? Number.NaN })} />
        <NumberField label={text('field.durationMinutes')} value={value.durationMinutes} limits={limits.durationMinutes} onChange={(minutes) => change({ durationMinutes: minutes ?? Number.NaN })} />
        <PercentField label={text('setting.tax-rate')} basisPoints={value.taxBasisPoints} onChange={(taxBasisPoints) => change({ taxBasisPoints })} />
      </SettingRow>
    </SettingForm>
  )
}
