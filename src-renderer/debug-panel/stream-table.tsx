import { useSyncQuery } from '../stores/sync-query.ts'
import { useTexts } from '../ui/texts-context.tsx'

/** How far this desk has come in each stream, and the digest that has to be the same everywhere. */
export function StreamTable() {
  const { text, number } = useTexts()
  const sync = useSyncQuery()
  if (sync === undefined) return null
  return (
    <section className="flex flex-col gap-1.5">
      <h3 className="text-small font-semibold text-muted">{text('panel.streams')}</h3>
      <table className="w-full text-start">
        <thead><tr className="border-b border-line text-small text-muted"><th scope="col" className="py-1 text-start font-medium">{text('panel.stream')}</th><th scope="col" className="text-end font-medium">{text('panel.number')}</th><th scope="col" className="text-end font-medium">{text('panel.rows')}</th><th scope="col" className="ps-6 text-start font-medium">{text('panel.digest')}</th></tr></thead>
        <tbody>
          {sync.streams.map(({ stream, number: upTo, count, sum }) => (
            <tr key={stream} className="border-b border-line"><td className="py-1 font-medium">{stream}</td><td className="text-end">{number(upTo)}</td><td className="text-end">{number(count)}</td><td className="ps-6 font-mono text-small break-all">{sum}</td></tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
