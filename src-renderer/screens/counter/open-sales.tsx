import { useQuery } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import type { SaleDraft } from '../../stores/sale-store.ts'
import { useOpenSales, useSaleStore } from '../../stores/sale-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

/** Sales that were begun and not finished: somebody else came in between, or the desk was left. */
export function OpenSales() {
  const { text } = useTexts()
  const bridge = useBridge()
  const open = useOpenSales()
  const { data } = useQuery({ queryKey: ['open-sales'], queryFn: () => bridge.readOpenSales({}) })
  if (open.length === 0) return null
  return (
    <section className="flex flex-col gap-2.5">
      <h2 className="text-title">{text('counter.open-sales', { count: open.length })}</h2>
      <ul className="flex max-w-3xl flex-col overflow-hidden rounded-panel border border-line bg-paper">
        {open.map((sale) => {
          const row = data?.sales.find((one) => one.sale.operationId === sale.operationId)
          return row === undefined ? null : <OpenSaleRow key={sale.operationId} sale={sale} clientName={row.clientName} begunTime={row.begunTime} totalMinor={row.totalMinor} />
        })}
      </ul>
    </section>
  )
}

type OpenSaleRowProps = { readonly sale: SaleDraft; readonly clientName: string; readonly begunTime: string; readonly totalMinor: number | null }

function OpenSaleRow({ sale, clientName, begunTime, totalMinor }: OpenSaleRowProps) {
  const { text, money } = useTexts()
  const { currency } = useDesk()
  const { openClient, closeClient, go } = useScreenStore()
  const { takeUp, discard, adopt } = useSaleStore()
  const show = useToastStore((store) => store.show)
  const name = clientName === '' ? (sale.name === '' ? text('counter.nobody') : sale.name) : clientName
  const goOn = () => {
    takeUp(sale.operationId)
    if (sale.clientId === null) closeClient()
    else openClient(sale.clientId)
    go('sell')
  }
  const throwAway = () => {
    discard(sale.operationId)
    const { done: _, ...kept } = sale
    show(text('counter.discarded', { name }), () => adopt([{ ...kept, inHand: false }]))
  }
  return (
    <li className="flex items-center gap-2 border-b border-line pe-2 last:border-b-0">
      <Button kind="quiet" className="grow justify-between! rounded-none! px-4!" onPress={goOn}>
        <span className="flex min-w-0 items-baseline gap-3"><span className="truncate font-semibold"><bdi>{name}</bdi></span><span className="text-small text-muted">{text('counter.open-since', { time: begunTime, count: sale.lines.length })}</span></span>
        <span>{totalMinor === null ? '–' : money(totalMinor, currency)}</span>
      </Button>
      <Button kind="quiet" className="min-w-(--target) px-0!" label={text('counter.discard', { name })} onPress={throwAway}><Trash2 aria-hidden size={18} /></Button>
    </li>
  )
}
