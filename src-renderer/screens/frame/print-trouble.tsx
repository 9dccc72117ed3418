import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PrintJobView } from '#contract/shapes/printing.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Attention } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { jobWords, troubleWords } from '../printing/job-words.ts'
import { ReceiptSheet } from '../receipt/receipt-sheet.tsx'

/** What the printer did not print, above whatever is being done: try again, elsewhere, on the screen, or leave it. */
export function PrintTrouble() {
  const { printing, person } = useDesk()
  const bridge = useBridge()
  const isAsked = printing.failed > 0 && person !== null
  const { data } = useQuery({ queryKey: ['printing'], queryFn: () => bridge.readPrinting({}), enabled: isAsked })
  if (!isAsked || data === undefined || !data.ok) return null
  const { jobs, printers } = data.value
  const job = jobs.find(({ state }) => state === 'failed')
  const other = printers.find(({ id }) => id !== job?.printerId)
  return job === undefined ? null : <FailedPrint key={job.jobId} job={job} otherPrinterId={other?.id ?? null} />
}

function FailedPrint({ job, otherPrinterId }: { readonly job: PrintJobView; readonly otherPrinterId: string | null }) {
  const texts = useTexts()
  const { text } = texts
  const bridge = useBridge()
  const act = useAct()
  const [isShown, setIsShown] = useState(false)
  const retry = (printerId: string | null) => void act(() => bridge.retryPrint({ jobId: job.jobId, printerId }))
  return (
    <div className="px-6 pt-4">
      <Attention
        actions={
          <>
            {job.kind === 'drawer' ? null : <Button onPress={() => retry(null)}>{text('printing.try-again')}</Button>}
            {otherPrinterId === null || job.kind === 'drawer' ? null : <Button onPress={() => retry(otherPrinterId)}>{text('printing.other-printer')}</Button>}
            {job.saleId === null ? null : <Button onPress={() => setIsShown(true)}>{text('printing.show')}</Button>}
            <Button kind="quiet" onPress={() => void act(() => bridge.dropPrint({ jobId: job.jobId }))}>{text('printing.drop')}</Button>
          </>
        }
      >
        {text(job.kind === 'drawer' ? 'printing.drawer-failed' : 'printing.failed-one', { what: jobWords(job, texts), why: troubleWords(job, texts) })}
      </Attention>
      {isShown && job.saleId !== null ? <ReceiptSheet saleId={job.saleId} onClose={() => setIsShown(false)} /> : null}
    </div>
  )
}
