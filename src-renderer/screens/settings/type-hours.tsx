import { Plus, X } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import { mostRows } from '#core/catalogue/limits.ts'
import { Button } from '../../ui/button.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { SettingPart } from './setting-columns.tsx'
import { ProblemLine } from './setting-form.tsx'
import type { TypePartProps } from './type-parts.ts'
import { weekdayName } from './weekday-name.ts'

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** On which days and at which hours it may be used; without any line always. */
export function TypeHours({ settings: { hours }, change, problems }: TypePartProps) {
  const { text, locale } = useTexts()
  const replace = (index: number, part: Partial<(typeof hours)[number]>) => change({ hours: hours.map((span, at) => (at === index ? { ...span, ...part } : span)) })
  const toggle = (index: number, weekday: number, isOn: boolean) => {
    const days = hours[index]?.weekdays ?? []
    const next = isOn ? [...days, weekday].toSorted((left, right) => left - right) : days.filter((day) => day !== weekday)
    if (next.length > 0) replace(index, { weekdays: next })
  }
  return (
    <SettingPart title={text('type.hours')} hint={text('type.hours-hint')}>
      {hours.map((span, index) => (
        <div key={index} role="group" aria-label={text('type.hours-row', { number: index + 1 })} className="flex flex-wrap items-end gap-x-4 gap-y-2">
          <div className="flex flex-wrap gap-1">
            {weekdays.map((weekday) => <ToggleButton key={weekday} aria-label={weekdayName(weekday, locale, 'long')} isSelected={span.weekdays.includes(weekday)} onChange={(isOn) => toggle(index, weekday, isOn)} className="min-h-(--target) min-w-11 rounded-control border border-line bg-paper px-1.5 text-small font-medium data-[hovered]:border-line-strong data-[selected]:border-chosen data-[selected]:bg-chosen data-[selected]:text-chosen-ink">{weekdayName(weekday, locale, 'short')}</ToggleButton>)}
          </div>
          <div className="grid grid-cols-[5.5rem_5.5rem_auto] items-end gap-2">
            <TimeField label={text('type.from')} minutes={span.fromMinute} onChange={(fromMinute) => replace(index, { fromMinute })} />
            <TimeField label={text('type.until')} minutes={span.untilMinute} onChange={(untilMinute) => replace(index, { untilMinute })} />
            <Button kind="quiet" label={text('action.remove', { name: text('type.hours-row', { number: index + 1 }) })} className="min-w-(--target) px-0!" onPress={() => change({ hours: hours.filter((_, at) => at !== index) })}><X aria-hidden size={18} /></Button>
          </div>
        </div>
      ))}
      <ProblemLine words={problems('hours')} />
      <Button className="self-start" isDisabled={hours.length >= mostRows.hours} onPress={() => change({ hours: [...hours, { weekdays: [1, 2, 3, 4, 5], fromMinute: 480, untilMinute: 960 }] })}><Plus aria-hidden size={18} />{text('type.add-hours')}</Button>
    </SettingPart>
  )
}
