import { Button } from 'react-aria-components'
import type { DeductServiceView } from '#contract/shapes/deduct-choice.ts'
import type { Service, ServiceCategory } from '#core/catalogue/service.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import type { SaleDraft } from '../../stores/sale-store.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { useChangeLines } from './change-lines.ts'
import { freeToPay, withService } from './covering.ts'

type Settings = { readonly services: readonly Service[]; readonly categories: readonly ServiceCategory[] }
type ServiceTilesProps = { readonly draft: SaleDraft; readonly settings: Settings | null; readonly covered: readonly DeductServiceView[] | null }

/** Services by category. Pressing one puts it on the bill, where a fitting membership pays it; pressing again, one more. */
export function ServiceTiles({ draft, settings, covered }: ServiceTilesProps) {
  const { text, money } = useTexts()
  const { currency } = useDesk()
  const changeLines = useChangeLines()
  if (settings === null || covered === null) return <p className="wait text-muted">{text('wait.loading')}</p>
  const services = settings.services.filter(({ archived }) => !archived)
  if (services.length === 0) return <EmptyState title={text('sell.no-services')} />
  return (
    <div className="flex flex-col gap-5">
      {settings.categories.filter(({ id }) => services.some(({ categoryId }) => categoryId === id)).map((category) => (
        <section key={category.id} className="flex flex-col gap-2.5">
          <h2 className="text-small font-medium text-muted"><bdi>{category.name}</bdi></h2>
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(14.5rem,1fr))] gap-2.5">
            {services.filter(({ categoryId }) => categoryId === category.id).map((service) => {
              const [membership] = freeToPay(draft.lines, covered, service.id)
              return (
                <li key={service.id} className="grid">
                  <Button isDisabled={draft.done !== null} onPress={() => changeLines(withService(draft.lines, covered, service.id))} className="flex min-h-16 flex-col justify-between gap-1 rounded-panel border border-line bg-paper px-4 py-2.5 text-start data-[disabled]:opacity-60 data-[hovered]:border-line-strong data-[hovered]:bg-paper-hover data-[pressed]:bg-accent-soft">
                    <span className="flex items-baseline justify-between gap-3"><span className="font-semibold"><bdi>{service.name}</bdi></span><span className="shrink-0">{money(service.priceMinor, currency)}</span></span>
                    <span className="text-small text-muted">{membership === undefined ? text('settings.minutes', { count: service.durationMinutes }) : <span className="font-medium text-accent"><bdi>{text('sell.pays', { name: membership.typeName })}</bdi></span>}</span>
                  </Button>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}
