import { useState } from 'react'
import type { FormEvent } from 'react'
import type { Branch } from '#core/catalogue/branch.ts'
import { languageNames, languages, spokenLanguage } from '#core/std/language.ts'
import { newOperationId } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useMay } from '../../stores/desk-context.tsx'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { CheckBox } from '../../ui/check-box.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

/** What stands at the head and foot of every receipt. Currency and zone were settled when the desk was opened. */
export function BranchSettings({ branch }: { readonly branch: Branch }) {
  const { text } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const mayEdit = useMay('edit-types')
  const [fields, setFields] = useState({ businessName: branch.businessName, name: branch.name, address: branch.address, taxId: branch.taxId, receiptFooter: branch.receiptFooter, differenceLimitMinor: branch.differenceLimitMinor ?? null, countsBlind: branch.countsBlind === true, language: branch.language })
  const [isWrong, setIsWrong] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const change = (part: Partial<typeof fields>) => setFields({ ...fields, ...part })
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (isWrong) return setError(text('field.not-an-amount'))
    const answer = await act(() => bridge.saveBranch({ ...fields, operationId: newOperationId() }))
    setError(answer.ok ? null : answer.words)
    if (answer.ok) useToastStore.getState().show(text('settings.saved', { name: fields.name }))
  }
  return (
    <form noValidate onSubmit={(event) => void save(event)} className="flex max-w-xl flex-col gap-4">
      <TextField label={text('first-run.business-name')} value={fields.businessName} onChange={(businessName) => change({ businessName })} maxLength={255} />
      <TextField label={text('first-run.branch-name')} value={fields.name} onChange={(name) => change({ name })} maxLength={255} />
      <TextField label={text('settings.address')} value={fields.address} onChange={(address) => change({ address })} maxLength={500} lines={2} />
      <TextField label={text('settings.tax-id')} value={fields.taxId} onChange={(taxId) => change({ taxId })} maxLength={64} />
      <TextField label={text('settings.footer')} value={fields.receiptFooter} onChange={(receiptFooter) => change({ receiptFooter })} maxLength={500} lines={2} />
      <SelectField label={text('branch.language')} options={languages.map((id) => ({ id, name: languageNames[id] }))} value={fields.language} onChange={(id) => change({ language: spokenLanguage(id) })} />
      <MoneyField label={text('settings.difference-limit')} hint={text('settings.difference-limit-hint')} currency={branch.currency} valueMinor={fields.differenceLimitMinor} onChange={(differenceLimitMinor, isWrong) => { setIsWrong(isWrong); change({ differenceLimitMinor }) }} />
      <CheckBox isChosen={fields.countsBlind} onChange={(countsBlind) => change({ countsBlind })}>{text('settings.counts-blind')}</CheckBox>
      <FactList facts={[{ term: text('first-run.currency'), value: branch.currency }, { term: text('first-run.zone'), value: branch.timeZone }]} />
      {error === null ? null : <ErrorState>{error}</ErrorState>}
      <Button kind="main" type="submit" hint="Enter" isDisabled={!mayEdit} className="self-start">{text('action.save')}</Button>
    </form>
  )
}
