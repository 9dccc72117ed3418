import type { Branch } from '#core/catalogue/branch.ts'
import { languageNames, languages, spokenLanguage } from '#core/std/language.ts'
import { newOperationId } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useMay } from '../../stores/desk-context.tsx'
import { useDraft } from '../../stores/settings-draft-store.ts'
import { CheckBox } from '../../ui/check-box.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { ReceiptPreview } from './receipt-preview.tsx'
import { SettingPart, SettingRow } from './setting-columns.tsx'
import { SettingForm } from './setting-form.tsx'
import type { SettingsView } from './settings-view.ts'

type BranchDraft = Pick<Branch, 'businessName' | 'name' | 'address' | 'taxId' | 'receiptFooter' | 'taxExemptionText' | 'saysNotFiscal' | 'language'> & { readonly differenceLimitMinor: number | null; readonly countsBlind: boolean }

function draftOf({ businessName, name, address, taxId, receiptFooter, taxExemptionText, saysNotFiscal, language, differenceLimitMinor = null, countsBlind = false }: Branch): BranchDraft {
  return { businessName, name, address, taxId, receiptFooter, taxExemptionText, saysNotFiscal, language, differenceLimitMinor, countsBlind }
}

/** What stands on every receipt of the branch, beside the receipt itself. Currency and zone were settled when the desk was opened. */
export function BranchSettings({ settings }: { readonly settings: SettingsView }) {
  const { text } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const { branch } = settings
  const { value, change, forget, isChanged } = useDraft<BranchDraft>(`branch:${branch.id}`, draftOf(branch))
  const isRight = value.businessName.trim() !== '' && !Number.isNaN(value.differenceLimitMinor ?? 0)
  const needed = (written: string): string | null => (written.trim() === '' ? text('field.needed') : null)
  return (
    <div className="grid items-start gap-5 min-[68rem]:grid-cols-[minmax(0,1fr)_minmax(24rem,34rem)]">
      <SettingForm title={branch.name} name={value.name} note={text('branch.note')} isLocked={!useMay('edit-types')} isRight={isRight} isChanged={isChanged} save={() => act(() => bridge.saveBranch({ ...value, operationId: newOperationId() }))} onForget={forget}>
        <SettingPart title={text('branch.head')}>
          <SettingRow>
            <TextField label={text('first-run.business-name')} value={value.businessName} onChange={(businessName) => change({ businessName })} maxLength={255} error={needed(value.businessName)} />
            <TextField label={text('first-run.branch-name')} value={value.name} onChange={(name) => change({ name })} maxLength={255} error={needed(value.name)} />
          </SettingRow>
          <SettingRow>
            <TextField label={text('settings.address')} hint={text('branch.address-hint')} value={value.address} onChange={(address) => change({ address })} maxLength={500} lines={3} />
            <TextField label={text('settings.tax-id')} value={value.taxId} onChange={(taxId) => change({ taxId })} maxLength={64} />
          </SettingRow>
        </SettingPart>
        <SettingPart title={text('branch.foot-part')}>
          <TextField label={text('branch.tax-exemption')} hint={text('branch.tax-exemption-hint')} value={value.taxExemptionText} onChange={(taxExemptionText) => change({ taxExemptionText })} maxLength={255} />
          <TextField label={text('settings.footer')} value={value.receiptFooter} onChange={(receiptFooter) => change({ receiptFooter })} maxLength={500} lines={3} />
          <div><CheckBox isChosen={value.saysNotFiscal} onChange={(saysNotFiscal) => change({ saysNotFiscal })}>{text('branch.not-fiscal')}</CheckBox><p className="ps-10 text-small text-muted">{text('branch.not-fiscal-hint')}</p></div>
        </SettingPart>
        <SettingPart title={text('branch.cash-and-language')}>
          <SettingRow>
            <SelectField label={text('branch.language')} options={languages.map((id) => ({ id, name: languageNames[id] }))} value={value.language} onChange={(id) => change({ language: spokenLanguage(id) })} />
            <MoneyField label={text('settings.difference-limit')} hint={text('settings.difference-limit-hint')} currency={branch.currency} valueMinor={Number.isNaN(value.differenceLimitMinor) ? null : value.differenceLimitMinor} onChange={(limit, isWrong) => change({ differenceLimitMinor: isWrong ? Number.NaN : limit })} />
          </SettingRow>
          <CheckBox isChosen={value.countsBlind} onChange={(countsBlind) => change({ countsBlind })}>{text('settings.counts-blind')}</CheckBox>
          <div className="max-w-80"><FactList facts={[{ term: text('first-run.currency'), value: branch.currency }, { term: text('first-run.zone'), value: branch.timeZone }]} /></div>
        </SettingPart>
      </SettingForm>
      <ReceiptPreview branch={{ ...branch, ...value }} settings={settings} />
    </div>
  )
}
