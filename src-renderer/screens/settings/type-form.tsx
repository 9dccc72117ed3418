import { Copy } from 'lucide-react'
import type { MembershipType, MembershipTypeSettings } from '#core/catalogue/membership-type.ts'
import { membershipTypeProblems, membershipTypeSettingsSchema, settingsOfType } from '#core/catalogue/membership-type.ts'
import type { SettingsView } from './settings-view.ts'
import { newOperationId } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useMay } from '../../stores/desk-context.tsx'
import type { Draft } from '../../stores/settings-draft-store.ts'
import { Button } from '../../ui/button.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { ArchiveButton } from './archive-button.tsx'
import { SettingForm } from './setting-form.tsx'
import { TypeBasics } from './type-basics.tsx'
import { TypeCovers } from './type-covers.tsx'
import { TypeHours } from './type-hours.tsx'
import { TypeCaps, TypeOverride, TypeRefund } from './type-limits.tsx'
import type { TypePartProps } from './type-parts.ts'
import { TypePlaces } from './type-places.tsx'
import { TypePrice } from './type-price.tsx'
import { TypeFreeze, TypeTimes } from './type-times.tsx'

type TypeFormProps = {
  /** Null for a new one. */
  readonly type: MembershipType | null
  readonly draft: Draft<MembershipTypeSettings>
  readonly settings: SettingsView
  readonly onSaved: (typeId: string) => void
  readonly onCopy: () => void
}

/** Every setting of a type. Saving makes a version; what was sold keeps its terms. */
export function TypeForm({ type, draft, settings, onSaved, onCopy }: TypeFormProps) {
  const { text, refusal } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const isLocked = !useMay('edit-types')
  const { value, change } = draft
  const found = membershipTypeProblems(value)
  const part: TypePartProps = { settings: value, change, problems: (at) => found.filter((problem) => problem.at === at).map((problem) => refusal(problem.refusal)) }
  const save = (changed: Partial<MembershipTypeSettings>) => act(() => bridge.saveMembershipType({ operationId: newOperationId(), typeId: type?.id ?? null, settings: changed }))
  return (
    <SettingForm
      title={type?.terms.name ?? text('type.new')}
      name={value.name}
      note={text('settings.type-note')}
      isLocked={isLocked}
      isRight={found.length === 0 && membershipTypeSettingsSchema.safeParse(value).success}
      isChanged={draft.isChanged}
      save={() => save(value)}
      onSaved={(saved) => onSaved((saved as { readonly typeId: string }).typeId)}
      onForget={draft.forget}
      more={type === null ? null : <><Button isDisabled={isLocked} onPress={onCopy}><Copy aria-hidden size={18} />{text('type.copy')}</Button><ArchiveButton name={type.terms.name} isArchived={type.archived} isLocked={isLocked} save={(archived) => save({ ...settingsOfType(type), archived })} onDone={draft.forget} /></>}
    >
      <TypeBasics {...part} />
      <TypeCovers {...part} services={settings.services} categories={settings.categories} />
      <TypePrice {...part} />
      <TypeTimes {...part} />
      <TypeFreeze {...part} />
      <TypePlaces {...part} branches={settings.branches} />
      <TypeHours {...part} />
      <TypeCaps {...part} />
      <TypeRefund {...part} />
      <TypeOverride {...part} />
    </SettingForm>
  )
}
