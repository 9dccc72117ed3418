import { CheckBox } from '../../ui/check-box.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { SettingPart, SettingRow } from './setting-columns.tsx'
import type { TypePartProps } from './type-parts.ts'

type Branches = readonly { readonly id: string; readonly name: string }[]

/** Who may use it, and which branches sell it and take it. */
export function TypePlaces({ settings, change, branches }: TypePartProps & { readonly branches: Branches }) {
  const { text } = useTexts()
  return (
    <SettingPart title={text('type.places')}>
      <ChoiceList inline showLabel label={text('type.holder')} value={settings.named ? 'named' : 'bearer'} onChange={(id) => change({ named: id === 'named' })} choices={[{ id: 'named', title: text('type.holder-named') }, { id: 'bearer', title: text('type.holder-bearer') }]} />
      <SettingRow>
        <BranchChoice label={text('type.sold-at')} every={text('type.sold-everywhere')} branches={branches} value={settings.soldAtBranches} onChange={(soldAtBranches) => change({ soldAtBranches })} />
        <BranchChoice label={text('type.valid-at')} every={text('type.valid-everywhere')} branches={branches} value={settings.validAtBranches} onChange={(validAtBranches) => change({ validAtBranches })} />
      </SettingRow>
    </SettingPart>
  )
}

type BranchChoiceProps = { readonly label: string; readonly every: string; readonly branches: Branches; readonly value: string[] | null; readonly onChange: (ids: string[] | null) => void }

/** Every branch, or those that are chosen: at least one, so the last one chosen stays. */
function BranchChoice({ label, every, branches, value, onChange }: BranchChoiceProps) {
  const toggle = (id: string, isChosen: boolean) => {
    const next = isChosen ? [...(value ?? []), id] : (value ?? []).filter((other) => other !== id)
    if (next.length > 0) onChange(next)
  }
  return (
    <div role="group" aria-label={label} className="flex flex-col">
      <span aria-hidden className="text-small font-medium text-muted">{label}</span>
      <CheckBox isChosen={value === null} onChange={(isEvery) => onChange(isEvery ? null : branches.map(({ id }) => id))}>{every}</CheckBox>
      {value === null ? null : branches.map(({ id, name }) => <div key={id} className="ps-6"><CheckBox isChosen={value.includes(id)} onChange={(isChosen) => toggle(id, isChosen)}>{name}</CheckBox></div>)}
    </div>
  )
}
