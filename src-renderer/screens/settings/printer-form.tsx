import { useState } from 'react'
import type { Printer } from '#core/catalogue/printer.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { useSavePrinter } from './use-save-printer.ts'

type PrinterFormProps = { readonly printer: Printer; readonly printers: readonly Printer[]; readonly title: string; readonly onDone?: () => void }

/** One printer: where it is, then a test page, then three questions about what came out. */
export function PrinterForm({ printer, printers, title, onDone }: PrinterFormProps) {
  const { text } = useTexts()
  const [fields, setFields] = useState<Printer>(printer)
  const [port, setPort] = useState(String(printer.port))
  const [error, setError] = useState<string | null>(null)
  const isKnown = printers.some(({ id }) => id === printer.id)
  const change = (part: Partial<Printer>) => setFields({ ...fields, ...part })
  const { save, test, remove } = useSavePrinter(printers, { ...fields, port: Number(port) }, setError, onDone)
  const yesNo = (label: string, value: boolean, onChange: (value: boolean) => void) => (
    <ChoiceList inline showLabel label={label} value={value ? 'yes' : 'no'} onChange={(id) => onChange(id === 'yes')} choices={[{ id: 'yes', title: text('printing.yes') }, { id: 'no', title: text('printing.no') }]} />
  )
  return (
    <div className="flex flex-col gap-4 rounded-panel border border-line bg-rail p-4">
      <h3 className="font-semibold">{title}</h3>
      <TextField label={text('printing.name')} value={fields.name} onChange={(name) => change({ name })} maxLength={120} />
      <div className="grid grid-cols-[minmax(0,1fr)_7rem] gap-3">
        <TextField label={text('printing.host')} hint={text('printing.host-hint')} value={fields.host} onChange={(host) => change({ host })} maxLength={255} />
        <TextField label={text('printing.port')} inputMode="numeric" value={port} onChange={setPort} maxLength={5} />
      </div>
      <ChoiceList inline showLabel label={text('printing.paper')} value={fields.paper} onChange={(id) => change({ paper: id === '58' ? '58' : '80' })} choices={[{ id: '80', title: '80 mm' }, { id: '58', title: '58 mm' }]} />
      <Button className="self-start" onPress={() => void test()}>{text('printing.test')}</Button>
      <ChoiceList inline showLabel label={text('printing.question-letters')} value={fields.letters} onChange={(id) => change({ letters: id === 'picture' ? 'picture' : 'text' })} choices={[{ id: 'text', title: text('printing.letters-right') }, { id: 'picture', title: text('printing.letters-wrong') }]} />
      {yesNo(text('printing.question-drawer'), fields.hasDrawer, (hasDrawer) => change({ hasDrawer }))}
      {yesNo(text('printing.question-sales'), fields.printsSales, (printsSales) => change({ printsSales }))}
      {error === null ? null : <ErrorState>{error}</ErrorState>}
      <div className="flex gap-2.5">
        <Button kind="main" onPress={() => void save()}>{text('action.save')}</Button>
        {isKnown ? <Button kind="quiet" onPress={() => void remove()}>{text('action.remove', { name: fields.name })}</Button> : <Button kind="quiet" onPress={() => onDone?.()}>{text('action.cancel')}</Button>}
      </div>
    </div>
  )
}
