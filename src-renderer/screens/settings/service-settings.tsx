import { useState } from 'react'
import type { Service, ServiceCategory } from '#core/catalogue/service.ts'
import { useDesk, useMay } from '../../stores/desk-context.tsx'
import { useDraft, useSettingsDraftStore } from '../../stores/settings-draft-store.ts'
import { useTexts } from '../../ui/texts-context.tsx'
import { CategoryForm } from './category-form.tsx'
import { RecordList } from './record-list.tsx'
import { ServiceForm } from './service-form.tsx'
import type { ServiceDraft } from './service-form.tsx'
import { SettingColumns } from './setting-columns.tsx'
import type { SettingsView } from './settings-view.ts'

const keyOf = (id: string): string => `service:${id}`

/** Services in their order, the one being edited, and the categories they stand in. */
export function ServiceSettings({ settings }: { readonly settings: SettingsView }) {
  const { text, money } = useTexts()
  const { currency } = useDesk()
  const isLocked = !useMay('edit-types')
  const drafts = useSettingsDraftStore((store) => store.drafts)
  const { services, categories } = settings
  const [chosenId, setChosenId] = useState(services.find(({ archived }) => !archived)?.id ?? 'new')
  const service = services.find(({ id }) => id === chosenId) ?? null
  const draft = useDraft<ServiceDraft>(keyOf(service?.id ?? 'new'), service === null ? blankService(categories) : draftOf(service))
  const nameOf = (categoryId: string): string => categories.find(({ id }) => id === categoryId)?.name ?? ''
  return (
    <SettingColumns
      list={<RecordList ordered="service" label={text('settings.services')} chosenId={service?.id ?? 'new'} onChoose={setChosenId} addWords={text('service.add')} onAdd={() => setChosenId('new')} isLocked={isLocked} rows={services.map(({ id, name, archived, priceMinor, categoryId }) => ({ id, name, archived, detail: [nameOf(categoryId), money(priceMinor, currency)].filter((part) => part !== '').join(' · '), isChanged: drafts[keyOf(id)] !== undefined }))} />}
      form={<ServiceForm key={service?.id ?? 'new'} service={service} draft={draft} categories={categories} onSaved={setChosenId} />}
      preview={<CategoryPanel categories={categories} services={services} isLocked={isLocked} />}
    />
  )
}

function draftOf({ id: _, order: __, archived: ___, ...draft }: Service): ServiceDraft {
  return draft
}

function blankService(categories: readonly ServiceCategory[]): ServiceDraft {
  return { name: '', categoryId: categories.find(({ archived }) => archived !== true)?.id ?? '', priceMinor: 0, durationMinutes: 60, taxBasisPoints: 0 }
}

/** The categories have few fields: they are edited beside the services, in the place where others have their preview. */
function CategoryPanel({ categories, services, isLocked }: Pick<SettingsView, 'categories' | 'services'> & { readonly isLocked: boolean }) {
  const { text } = useTexts()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const category = categories.find(({ id }) => id === chosenId) ?? null
  return (
    <section aria-label={text('service.categories')} className="flex flex-col gap-3">
      <h2 className="text-title">{text('service.categories')}</h2>
      <p className="text-small text-muted">{text('service.categories-hint')}</p>
      <RecordList ordered="service-category" label={text('service.categories')} chosenId={chosenId} onChoose={setChosenId} addWords={text('service.add-category')} onAdd={() => setChosenId('new')} isLocked={isLocked} rows={categories.map(({ id, name, archived }) => ({ id, name, archived: archived === true, detail: text('service.in-category', { count: services.filter((service) => service.categoryId === id && !service.archived).length }), isChanged: false }))} />
      {chosenId === null ? null : <CategoryForm key={chosenId} category={category} isLocked={isLocked} onSaved={setChosenId} />}
    </section>
  )
}
