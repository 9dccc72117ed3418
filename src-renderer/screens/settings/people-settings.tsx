import { useState } from 'react'
import { useMay } from '../../stores/desk-context.tsx'
import { useDraft, useSettingsDraftStore } from '../../stores/settings-draft-store.ts'
import { useTexts } from '../../ui/texts-context.tsx'
import type { PersonDraft } from './person-form.tsx'
import { PersonForm } from './person-form.tsx'
import { RecordList } from './record-list.tsx'
import { RightsTable } from './rights-table.tsx'
import { SettingColumns } from './setting-columns.tsx'
import type { PersonView } from './settings-view.ts'

const keyOf = (id: string): string => `person:${id}`

/** Who may unlock the desk, as what, and what that lets them do. */
export function PeopleSettings({ people }: { readonly people: readonly PersonView[] }) {
  const { text } = useTexts()
  const isLocked = !useMay('manage-people')
  const drafts = useSettingsDraftStore((store) => store.drafts)
  const [chosenId, setChosenId] = useState(people.find(({ archived }) => !archived)?.id ?? 'new')
  const person = people.find(({ id }) => id === chosenId) ?? null
  const draft = useDraft<PersonDraft>(keyOf(person?.id ?? 'new'), person === null ? { name: '', role: 'receptionist' } : { name: person.name, role: person.role })
  return (
    <SettingColumns
      isPreviewWide
      list={<RecordList label={text('settings.people')} chosenId={person?.id ?? 'new'} onChoose={setChosenId} addWords={text('settings.add-person')} onAdd={() => setChosenId('new')} isLocked={isLocked} rows={people.map(({ id, name, archived, role }) => ({ id, name, archived, detail: archived ? text('settings.gone') : text(`role.${role}`), isChanged: drafts[keyOf(id)] !== undefined }))} />}
      form={<PersonForm key={person?.id ?? 'new'} person={person} draft={draft} onSaved={setChosenId} />}
      preview={<RightsTable role={draft.value.role} />}
    />
  )
}
