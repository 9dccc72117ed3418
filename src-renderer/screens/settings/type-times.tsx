import { limits } from '#core/catalogue/limits.ts'
import { CheckBox } from '../../ui/check-box.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { PeriodField } from './period-field.tsx'
import { SettingPart, SettingRow } from './setting-columns.tsx'
import { ProblemLine } from './setting-form.tsx'
import type { TypePartProps } from './type-parts.ts'

const starts = ['at-sale', 'first-visit', 'planned'] as const
const aMonth = { unit: 'month', count: 1 } as const

/** How long it is valid, and from when. */
export function TypeTimes({ settings, change, problems }: TypePartProps) {
  const { text } = useTexts()
  const { validity, activation, graceDays } = settings
  const startBy = (id: string) => change({ activation: id === 'planned' ? { kind: 'planned', atMostDaysAhead: 60 } : id === 'first-visit' ? { kind: 'first-visit', byItselfAfter: { unit: 'month', count: 3 } } : { kind: 'at-sale' } })
  return (
    <SettingPart title={text('type.times')}>
      <CheckBox isChosen={validity !== null} onChange={(ends) => change({ validity: ends ? aMonth : null })}>{text('type.has-end')}</CheckBox>
      {validity === null ? null : <SettingRow><PeriodField label={text('type.validity')} value={validity} onChange={(next) => change({ validity: next })} /><NumberField label={text('type.grace')} hint={text('type.grace-hint')} value={graceDays} limits={limits.graceDays} onChange={(days) => change({ graceDays: days ?? Number.NaN })} /></SettingRow>}
      <ProblemLine words={problems('validity')} />
      <ChoiceList inline showLabel label={text('type.starts')} value={activation.kind} onChange={startBy} choices={starts.map((id) => ({ id, title: text(`type.starts-${id}`) }))} />
      {activation.kind === 'planned' ? <div className="max-w-80"><NumberField label={text('type.days-ahead')} value={activation.atMostDaysAhead} limits={limits.daysAhead} onChange={(days) => change({ activation: { ...activation, atMostDaysAhead: days ?? Number.NaN } })} /></div> : null}
      {activation.kind === 'first-visit' ? (
        <>
          <CheckBox isChosen={activation.byItselfAfter !== null} onChange={(byItself) => change({ activation: { ...activation, byItselfAfter: byItself ? { unit: 'month', count: 3 } : null } })}>{text('type.by-itself')}</CheckBox>
          {activation.byItselfAfter === null ? null : <div className="max-w-80"><PeriodField label={text('type.by-itself-after')} value={activation.byItselfAfter} onChange={(byItselfAfter) => change({ activation: { ...activation, byItselfAfter } })} /></div>}
        </>
      ) : null}
    </SettingPart>
  )
}

/** Whether and how long it may be paused. */
export function TypeFreeze({ settings: { freeze }, change, problems }: TypePartProps) {
  const { text } = useTexts()
  return (
    <SettingPart title={text('type.freeze')}>
      <CheckBox isChosen={freeze !== null} onChange={(may) => change({ freeze: may ? { longestTotalDays: 30 } : null })}>{text('type.may-freeze')}</CheckBox>
      {freeze === null ? null : <div className="max-w-80"><NumberField mayBeEmpty label={text('type.freeze-days')} hint={text('type.empty-no-limit')} value={freeze.longestTotalDays} limits={limits.freezeDays} onChange={(longestTotalDays) => change({ freeze: { longestTotalDays } })} /></div>}
      <ProblemLine words={problems('freeze')} />
    </SettingPart>
  )
}
