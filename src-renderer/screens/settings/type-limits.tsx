import { limits } from '#core/catalogue/limits.ts'
import { capPeriods, overrideLimitOf, refundFormulas, refundTermsOf } from '#core/catalogue/membership-terms.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import { CheckBox } from '../../ui/check-box.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { SettingPart, SettingRow } from './setting-columns.tsx'
import { ProblemLine } from './setting-form.tsx'
import type { TypePartProps } from './type-parts.ts'

/** Most visits in a day, a week, a month. */
export function TypeCaps({ settings: { caps }, change, problems }: TypePartProps) {
  const { text } = useTexts()
  const put = (per: (typeof capPeriods)[number], visits: number | null) => change({ caps: capPeriods.flatMap((period) => {
    const count = period === per ? visits : (caps.find((cap) => cap.per === period)?.visits ?? null)
    return count === null ? [] : [{ visits: count, per: period }]
  }) })
  return (
    <SettingPart title={text('type.caps')} hint={text('type.empty-no-limit')}>
      <SettingRow>
        {capPeriods.map((per) => <NumberField key={per} mayBeEmpty label={text(`type.cap-${per}`)} value={caps.find((cap) => cap.per === per)?.visits ?? null} limits={limits.capVisits} onChange={(visits) => put(per, visits)} />)}
      </SettingRow>
      <ProblemLine words={problems('caps')} />
    </SettingPart>
  )
}

/** How far a manager may let a visit pass. */
export function TypeOverride({ settings, change }: TypePartProps) {
  const { text } = useTexts()
  const override = overrideLimitOf(settings)
  const put = (part: Partial<typeof override>) => change({ override: { ...override, ...part } })
  return (
    <SettingPart title={text('type.override')} hint={text('type.override-hint')}>
      <div className="max-w-80"><NumberField label={text('type.days-past-end')} value={override.daysPastEnd} limits={limits.daysPastEnd} onChange={(days) => put({ daysPastEnd: days ?? Number.NaN })} /></div>
      <div className="flex flex-col">
        <CheckBox isChosen={override.hours} onChange={(hours) => put({ hours })}>{text('type.pass-hours')}</CheckBox>
        <CheckBox isChosen={override.caps} onChange={(caps) => put({ caps })}>{text('type.pass-caps')}</CheckBox>
        <CheckBox isChosen={override.branches === true} onChange={(branches) => put({ branches })}>{text('type.pass-branches')}</CheckBox>
      </div>
    </SettingPart>
  )
}

const balanceEdits = ['anywhere', 'selling-branch', 'not-allowed'] as const

/** How it is given back and put right. */
export function TypeRefund({ settings, change, problems }: TypePartProps) {
  const { text } = useTexts()
  const { currency } = useDesk()
  const refund = refundTermsOf(settings)
  const put = (part: Partial<typeof refund>) => change({ refund: { ...refund, ...part } })
  return (
    <SettingPart title={text('type.refund')}>
      <SettingRow>
        <SelectField label={text('refund.formula')} options={refundFormulas.map((id) => ({ id, name: text(`refund.by.${id}`) }))} value={refund.formula} onChange={(id) => put({ formula: refundFormulas.find((known) => known === id) ?? 'value-left' })} />
        <MoneyField label={text('refund.fee')} currency={currency} valueMinor={Number.isNaN(refund.feeMinor) ? null : refund.feeMinor} onChange={(feeMinor) => put({ feeMinor: feeMinor ?? Number.NaN })} />
        <NumberField label={text('type.withdrawal')} hint={text('type.withdrawal-hint')} value={refund.withdrawalDays} limits={limits.withdrawalDays} onChange={(days) => put({ withdrawalDays: days ?? Number.NaN })} />
        <SelectField label={text('type.balance-edit')} options={balanceEdits.map((id) => ({ id, name: text(`type.balance-edit-${id}`) }))} value={settings.balanceEdit ?? 'anywhere'} onChange={(id) => change({ balanceEdit: balanceEdits.find((known) => known === id) ?? 'anywhere' })} />
      </SettingRow>
      <ProblemLine words={problems('refund')} />
    </SettingPart>
  )
}
