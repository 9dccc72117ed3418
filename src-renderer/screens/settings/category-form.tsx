import { useState } from 'react'
import type { ServiceCategory } from '#core/catalogue/service.ts'
import { newOperationId } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { ArchiveButton } from './archive-button.tsx'
import { SettingForm } from './setting-form.tsx'

type CategoryFormProps = { readonly category: ServiceCategory | null; readonly isLocked: boolean; readonly onSaved: (categoryId: string) => void }

/** The name of one category, and whether it is offered. */
export function CategoryForm({ category, isLocked, onSaved }: CategoryFormProps) {
  const { text } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const saved = category?.name ?? ''
  const [name, setName] = useState(saved)
  const save = (archived: boolean) => act(() => bridge.saveServiceCategory({ operationId: newOperationId(), categoryId: category?.id ?? null, name, archived }))
  const done = (value: unknown) => onSaved((value as { readonly categoryId: string }).categoryId)
  return (
    <SettingForm title={category?.name ?? text('service.add-category')} name={name} note="" isLocked={isLocked} isRight isChanged={name !== saved} save={() => save(category?.archived === true)} onSaved={done} onForget={() => setName(saved)} more={category === null ? null : <ArchiveButton name={category.name} isArchived={category.archived === true} isLocked={isLocked} save={save} onDone={() => setName(saved)} />}>
      <TextField label={text('service.category-name')} value={name} onChange={setName} maxLength={255} />
    </SettingForm>
  )
}
