import { ChoiceList } from '../../ui/choice-list.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import type { Answers } from './start-alone-answers.ts'

type StepProps = { readonly answers: Answers; readonly change: (part: Partial<Answers>) => void }
type Trade = { readonly id: string; readonly services: readonly { readonly name: string }[]; readonly types: readonly { readonly name: string; readonly stock: string }[] }

export function BusinessStep({ answers, change }: StepProps) {
  const { text } = useTexts()
  return (
    <>
      <TextField label={text('first-run.business-name')} hint={text('first-run.business-hint')} value={answers.businessName} onChange={(businessName) => change({ businessName })} maxLength={255} autoFocus />
      <TextField label={text('first-run.branch-name')} hint={text('first-run.branch-hint')} value={answers.branchName} onChange={(branchName) => change({ branchName })} maxLength={255} />
    </>
  )
}

export function MoneyStep({ answers, change }: StepProps) {
  const { text, locale } = useTexts()
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  const currencies = Intl.supportedValuesOf('currency').map((code) => ({ id: code, name: `${code} · ${names.of(code) ?? code}` }))
  const zones = [...new Set([answers.timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].toSorted().map((zone) => ({ id: zone, name: zone.replaceAll('_', ' ') }))
  return (
    <>
      <SelectField label={text('first-run.currency')} options={currencies} value={answers.currency} onChange={(currency) => change({ currency })} />
      <SelectField label={text('first-run.zone')} options={zones} value={answers.timeZone} onChange={(timeZone) => change({ timeZone })} />
      <p className="text-small text-muted">{text('first-run.money-hint')}</p>
    </>
  )
}

export function PersonStep({ answers, change }: StepProps) {
  const { text } = useTexts()
  return (
    <>
      <TextField label={text('first-run.person-name')} value={answers.personName} onChange={(personName) => change({ personName })} maxLength={120} autoFocus />
      <div className="grid grid-cols-2 gap-4">
        <TextField label={text('first-run.pin')} hint={text('first-run.pin-hint')} type="password" inputMode="numeric" value={answers.pin} onChange={(pin) => change({ pin })} maxLength={8} />
        <TextField label={text('first-run.pin-again')} type="password" inputMode="numeric" value={answers.repeatedPin} onChange={(repeatedPin) => change({ repeatedPin })} maxLength={8} />
      </div>
    </>
  )
}

export function TradeStep({ answers, change, trades }: StepProps & { readonly trades: readonly Trade[] }) {
  const { text } = useTexts()
  const chosen = trades.find(({ id }) => id === answers.tradeId)
  return (
    <>
      <p className="text-muted">{text('first-run.trade-explain')}</p>
      <ChoiceList label={text('first-run.trade')} inline value={answers.tradeId === '' ? null : answers.tradeId} onChange={(tradeId) => change({ tradeId })} choices={trades.map(({ id }) => ({ id, title: text(`trade.${id}` as 'trade.beauty') }))} />
      {chosen === undefined ? null : (
        <div className="grid grid-cols-2 gap-6">
          <div><h2 className="mb-1 text-small text-muted">{text('first-run.services')}</h2>{chosen.services.map(({ name }) => <p key={name}>{name}</p>)}</div>
          <div><h2 className="mb-1 text-small text-muted">{text('first-run.types')}</h2>{chosen.types.map(({ name, stock }) => <p key={name} data-stock={stock} className="flex items-center gap-2"><span className="swatch" />{name}</p>)}</div>
        </div>
      )}
    </>
  )
}
