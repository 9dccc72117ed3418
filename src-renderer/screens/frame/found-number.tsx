import { Gift, ReceiptText, Ticket } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useTexts } from '../../ui/texts-context.tsx'
import type { NamedThing } from './search-results.tsx'

const icons = { 'gift-card': Gift, receipt: ReceiptText, membership: Ticket } as const satisfies Record<NamedThing['kind'], LucideIcon>

/** What a number names that is nobody's card: a gift card with its money, a receipt with its total. */
export function FoundNumber({ found }: { readonly found: NamedThing }) {
  const { text, money, day } = useTexts()
  const Icon = icons[found.kind]
  const about = found.kind === 'receipt'
    ? text('search.total', { day: day(found.day), amount: money(found.totalMinor, found.currency) })
    : found.kind === 'membership' ? text('search.nobody-named') : text('search.to-spend', { amount: money(found.toSpendMinor, found.currency) })
  return (
    <>
      <span className="flex min-w-0 items-center gap-3">
        <Icon aria-hidden size={20} className="shrink-0 text-muted" />
        <span className="flex min-w-0 flex-col leading-tight">
          <span className="truncate text-strong font-semibold">{text(`search.${found.kind}`, { number: found.number })}</span>
          {found.kind === 'receipt' ? null : <span className="truncate text-small text-muted"><bdi>{found.name}</bdi></span>}
        </span>
      </span>
      <span className="shrink-0 text-small text-muted">{about}</span>
    </>
  )
}
