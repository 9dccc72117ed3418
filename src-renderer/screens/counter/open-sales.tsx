import { useQuery } from '@tanstack/react-query'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useOpenSales } from '../../stores/sale-store.ts'
import type { SaleDraft } from '../../stores/sale-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { Button } from '../../ui/button.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

/** Sales that were begun and not finished: somebody else came in between, or the desk was left. */
export function OpenSales() {
  const { text } = useTexts()
  const open = useOpenSales()
  if (open.length === 0) return null
  return (
    <section className="flex flex-col items-start gap-2.5">
      <h2 className="text-title">{text('counter.open-sales', { count: open.length })}</h2>
      {open.map((sale) => <OpenSale key={sale.operationId} sale={sale} />)}
    </section>
  )
}

function OpenSale({ sale }: { readonly sale: SaleDraft }) {
  const { text } = useTexts()
  const bridge = useBridge()
  const { openClient, go } = useScreenStore()
  const { data } = useQuery({ queryKey: ['client-card', sale.clientId], queryFn: () => bridge.readClientCard({ clientId: sale.clientId }) })
  if (data?.ok !== true) return null
  const goOn = () => {
    openClient(sale.clientId)
    go('sell')
  }
  return <Button onPress={goOn}>{text('counter.go-on', { name: data.value.client.name, count: sale.lines.length })}</Button>
}
