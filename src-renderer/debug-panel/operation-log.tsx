import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useBridge } from '../stores/bridge-context.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { useTexts } from '../ui/texts-context.tsx'

const pageSize = 25

/** The operations as they stand in the ledger, the newest first, a page at a time. */
export function OperationLog() {
  const { text, refusal, day } = useTexts()
  const bridge = useBridge()
  const [before, setBefore] = useState<number | null>(null)
  const { data } = useQuery({ queryKey: ['operation-log', before], queryFn: () => bridge.readOperationLog({ before, limit: pageSize }) })
  if (data === undefined) return <p className="wait text-muted">{text('wait.loading')}</p>
  if (!data.ok) return <ErrorState>{refusal(data.refusal)}</ErrorState>
  const { lines } = data.value
  const last = lines.at(-1)
  return (
    <section className="flex flex-col gap-1.5">
      <h3 className="text-small font-semibold text-muted">{text('panel.log')}</h3>
      <ul className="divide-y divide-line border-y border-line">
        {lines.map((line) => (
          <li key={line.number}>
            <details className="py-1.5">
              <summary className="grid grid-cols-[4rem_minmax(0,1fr)_9rem_7rem] items-baseline gap-3">
                <span className="font-mono text-small text-muted">{line.number}</span>
                <span className="truncate font-medium">{line.kind}</span>
                <span className="text-small">{day(line.businessDay)}</span>
                <span className={`text-end font-mono text-small ${line.networkNumber === null ? 'text-amber' : 'text-muted'}`}>{line.networkNumber ?? text('panel.unsent')}</span>
              </summary>
              <p className="mt-1 font-mono text-small break-all text-muted">{line.operationId}<br />{line.deviceId} · {line.segmentId} · {line.seq}</p>
              {/* It scrolls, so it can be reached with the keyboard. */}
              <pre tabIndex={0} aria-label={line.operationId} className="max-h-64 overflow-auto rounded-control bg-desk p-3 font-mono text-small">{line.body}</pre>
            </details>
          </li>
        ))}
      </ul>
      <div className="flex gap-2">
        <Button isDisabled={before === null} onPress={() => setBefore(null)}>{text('panel.newest')}</Button>
        <Button isDisabled={last === undefined || lines.length < pageSize} onPress={() => { if (last !== undefined) setBefore(last.number) }}>{text('panel.older')}</Button>
      </div>
    </section>
  )
}
