import { useQuery } from '@tanstack/react-query'
import { Printer as PrinterIcon } from 'lucide-react'
import { useState } from 'react'
import type { Printer } from '#core/catalogue/printer.ts'
import { mostPrinters } from '#core/catalogue/printer.ts'
import { newOperationId } from '../../stores/armed-operation.ts'
import { useBridge } from '../../stores/bridge-context.tsx'
import { Button } from '../../ui/button.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { jobWords, troubleWords } from '../printing/job-words.ts'
import { PrinterForm } from './printer-form.tsx'

/** The receipt printers of this desk, its own first, and what they printed lately. */
export function PrinterSettings() {
  const { text } = useTexts()
  const bridge = useBridge()
  const { data } = useQuery({ queryKey: ['printing'], queryFn: () => bridge.readPrinting({}), refetchInterval: 2_000 })
  const [isAdding, setIsAdding] = useState(false)
  if (data === undefined || !data.ok) return null
  const { printers, jobs } = data.value
  return (
    <section className="flex flex-col gap-4">
      <div><h2 className="text-title">{text('printing.title')}</h2><p className="text-muted">{text('printing.explain')}</p></div>
      {printers.length === 0 && !isAdding ? <p className="flex items-center gap-2.5 text-muted"><PrinterIcon aria-hidden size={20} className="shrink-0" />{text('printing.none')}</p> : null}
      {printers.map((printer, index) => <PrinterForm key={printer.id} printer={printer} printers={printers} title={text(index === 0 ? 'printing.own' : 'printing.other')} />)}
      {isAdding ? <PrinterForm printer={freshPrinter()} printers={printers} title={text(printers.length === 0 ? 'printing.own' : 'printing.other')} onDone={() => setIsAdding(false)} /> : null}
      {isAdding || printers.length >= mostPrinters ? null : <Button className="self-start" onPress={() => setIsAdding(true)}>{text('printing.add')}</Button>}
      {jobs.length === 0 ? null : <LatestPrints jobs={jobs.slice(0, 8)} />}
    </section>
  )
}

function LatestPrints({ jobs }: { readonly jobs: readonly Parameters<typeof jobWords>[0][] }) {
  const texts = useTexts()
  const { text } = texts
  return (
    <div className="flex flex-col gap-1.5">
      <h3 className="text-small font-medium text-muted">{text('printing.queue')}</h3>
      <ul className="flex flex-col divide-y divide-line rounded-control border border-line bg-paper">
        {jobs.map((job) => (
          <li key={job.jobId} className="flex justify-between gap-4 px-3.5 py-2">
            <span><span className="text-muted">{job.time}</span> {jobWords(job, texts)}</span>
            <span className={job.state === 'failed' ? 'text-brick' : 'text-muted'}>{text(`printing.state.${job.state}`)}{job.trouble === null ? '' : ` · ${troubleWords(job, texts)}`}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function freshPrinter(): Printer {
  return { id: newOperationId(), name: '', host: '', port: 9100, paper: '80', letters: 'text', hasDrawer: false, printsSales: true }
}
