import { useQuery } from '@tanstack/react-query'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

/** A day in three figures, parted by perforations. */
export function DayNumbers({ day }: { readonly day: string }) {
  const { text, money, number } = useTexts()
  const desk = useDesk()
  const bridge = useBridge()
  const { data } = useQuery({ queryKey: ['day', day], queryFn: () => bridge.readDay({ day }) })
  if (data === undefined) return <div className="h-21" />
  const figures = [
    { figure: number(data.sales), note: text('day.sold', { count: data.sales }) },
    { figure: money(data.salesMinor, desk.currency), note: text('day.taken') },
    { figure: number(data.visits), note: text('day.visits', { count: data.visits }) },
  ]
  return (
    <dl className="flex w-fit max-w-full rounded-panel border border-line bg-paper">
      {figures.map(({ figure, note }, index) => (
        <div key={note} className={`flex min-w-44 flex-col-reverse px-5 py-3 ${index === 0 ? '' : 'border-s border-dashed border-line-strong/60'}`}>
          <dt className="text-small text-muted">{note}</dt>
          <dd className="text-page leading-9 font-semibold">{figure}</dd>
        </div>
      ))}
    </dl>
  )
}
