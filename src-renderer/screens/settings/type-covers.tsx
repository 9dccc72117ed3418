import { Plus, X } from 'lucide-react'
import type { Service, ServiceCategory } from '#core/catalogue/service.ts'
import type { Covered } from '#core/catalogue/membership-terms.ts'
import { limits, mostRows } from '#core/catalogue/limits.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import type { CoverRow } from './cover-rows.ts'
import { balanceFrom, countings, rowsOf } from './cover-rows.ts'
import { SettingPart } from './setting-columns.tsx'
import { ProblemLine } from './setting-form.tsx'
import type { TypePartProps } from './type-parts.ts'

type TypeCoversProps = TypePartProps & { readonly services: readonly Service[]; readonly categories: readonly ServiceCategory[] }

/** What a visit may be, and how visits are counted: together, not at all, or each kind by itself. */
export function TypeCovers({ settings, change, problems, services, categories }: TypeCoversProps) {
  const { text } = useTexts()
  const { balance } = settings
  const rows = rowsOf(balance)
  const offered = offers(services, categories, rows, (name) => text('type.whole-category', { name }))
  const put = (next: readonly CoverRow[], kind = balance.kind) => change({ balance: balanceFrom(kind, next) })
  const replace = (index: number, part: Partial<CoverRow>) => put(rows.map((row, at) => (at === index ? { ...row, ...part } : row)))
  const free = offered.find(({ covered }) => !rows.some((row) => keyOf(row.covers) === keyOf(covered)))
  return (
    <SettingPart title={text('type.covers')} hint={text('type.covers-hint')}>
      <ChoiceList inline label={text('type.counting')} value={balance.kind} onChange={(id) => put(rows, countings.find((known) => known === id) ?? 'shared')} choices={countings.map((id) => ({ id, title: text(`type.counting-${id}`) }))} />
      {balance.kind === 'shared' ? <div className="max-w-60"><NumberField label={text('type.visits')} value={balance.visits} limits={limits.visits} onChange={(visits) => change({ balance: { ...balance, visits: visits ?? Number.NaN } })} /></div> : null}
      <ul className="flex flex-col gap-2.5">
        {rows.map((row, index) => (
          <li key={index} className={`grid items-end gap-2 ${balance.kind === 'separate' ? 'grid-cols-[minmax(0,1fr)_8rem_auto]' : 'grid-cols-[minmax(0,1fr)_auto]'}`}>
            <SelectField label={text('type.row', { number: index + 1 })} hideLabel={index > 0} options={offered.map(({ id, name }) => ({ id, name }))} value={keyOf(row.covers)} onChange={(id) => replace(index, { covers: offered.find((offer) => offer.id === id)?.covered ?? row.covers })} />
            {balance.kind === 'separate' ? <NumberField mayBeEmpty hideLabel={index > 0} label={text('type.visits')} value={row.visits} limits={limits.visits} onChange={(visits) => replace(index, { visits })} /> : null}
            <Button kind="quiet" label={text('action.remove', { name: row.covers.name })} className="min-w-(--target) px-0!" onPress={() => put(rows.filter((_, at) => at !== index))}><X aria-hidden size={18} /></Button>
          </li>
        ))}
      </ul>
      {balance.kind === 'separate' ? <p className="text-small text-muted">{text('type.empty-is-unlimited')}</p> : null}
      {free === undefined ? null : <Button className="self-start" isDisabled={rows.length >= mostRows.covers} onPress={() => put([...rows, { covers: free.covered, visits: 10 }])}><Plus aria-hidden size={18} />{text('type.add-row')}</Button>}
      <ProblemLine words={problems('covers')} />
    </SettingPart>
  )
}

type Offer = { readonly id: string; readonly name: string; readonly covered: Covered }

function keyOf({ kind, id }: Covered): string {
  return `${kind}:${id}`
}

/** Categories, then services; what is archived only where it stands already. */
function offers(services: readonly Service[], categories: readonly ServiceCategory[], rows: readonly CoverRow[], wholeWords: (name: string) => string): Offer[] {
  const stands = (kind: Covered['kind'], id: string): boolean => rows.some(({ covers }) => covers.kind === kind && covers.id === id)
  return [
    ...categories.filter(({ id, archived }) => archived !== true || stands('category', id)).map(({ id, name }): Offer => ({ id: `category:${id}`, name: wholeWords(name), covered: { kind: 'category', id, name } })),
    ...services.filter(({ id, archived }) => !archived || stands('service', id)).map(({ id, name }): Offer => ({ id: `service:${id}`, name, covered: { kind: 'service', id, name } })),
  ]
}
