import { useState } from 'react'
import type { MembershipTypeSettings } from '#core/catalogue/membership-type.ts'
import { settingsOfType } from '#core/catalogue/membership-type.ts'
import { useDesk, useMay } from '../../stores/desk-context.tsx'
import { useDraft, useSettingsDraftStore } from '../../stores/settings-draft-store.ts'
import { useTexts } from '../../ui/texts-context.tsx'
import { RecordList } from './record-list.tsx'
import { SettingColumns } from './setting-columns.tsx'
import type { SettingsView } from './settings-view.ts'
import { TypeForm } from './type-form.tsx'
import { TypePreview } from './type-preview.tsx'
import { TypeVersions } from './type-versions.tsx'

const keyOf = (id: string): string => `membership-type:${id}`

/** Membership types: what there is, the one being edited, and its ticket. */
export function TypeSettings({ settings }: { readonly settings: SettingsView }) {
  const { text, money } = useTexts()
  const { currency } = useDesk()
  const isLocked = !useMay('edit-types')
  const { drafts, put } = useSettingsDraftStore()
  const { types } = settings
  const [chosenId, setChosenId] = useState(types.find(({ archived }) => !archived)?.id ?? 'new')
  const type = types.find(({ id }) => id === chosenId) ?? null
  const draft = useDraft<MembershipTypeSettings>(keyOf(type?.id ?? 'new'), type === null ? blankType(settings) : settingsOfType(type))
  const copy = () => {
    if (type !== null) put(keyOf('new'), { ...draft.value, name: text('type.copy-of', { name: draft.value.name }), archived: false, order: types.length })
    setChosenId('new')
  }
  return (
    <SettingColumns
      list={<RecordList ordered="membership-type" label={text('settings.types')} chosenId={type?.id ?? 'new'} onChoose={setChosenId} addWords={text('type.add')} onAdd={() => setChosenId('new')} isLocked={isLocked} rows={types.map(({ id, archived, terms }) => ({ id, archived, name: terms.name, before: <span data-stock={terms.stock} className="flex"><span className="swatch" /></span>, detail: money(terms.priceMinor, currency), isChanged: drafts[keyOf(id)] !== undefined }))} />}
      form={<TypeForm key={type?.id ?? 'new'} type={type} draft={draft} settings={settings} onSaved={setChosenId} onCopy={copy} />}
      preview={<div className="flex flex-col gap-5"><TypePreview settings={draft.value} />{type === null ? null : <TypeVersions typeId={type.id} />}</div>}
    />
  )
}

/** What a new type begins with: ten visits to the first category, half a year from the first of them. */
function blankType({ types, categories }: SettingsView): MembershipTypeSettings {
  const category = categories.find(({ archived }) => archived !== true)
  return {
    name: '', category: 'standard', stock: 'manila', priceMinor: 0, group: '', order: types.length, soldAtBranches: null, archived: false,
    balance: { kind: 'shared', visits: 10, covers: category === undefined ? [] : [{ kind: 'category', id: category.id, name: category.name }] },
    validity: { unit: 'month', count: 6 }, activation: { kind: 'first-visit', byItselfAfter: { unit: 'month', count: 3 } },
    freeze: { longestTotalDays: 30 }, named: true, validAtBranches: null, hours: [], caps: [], graceDays: 0, taxBasisPoints: 0, taxedAt: 'sale',
  }
}
