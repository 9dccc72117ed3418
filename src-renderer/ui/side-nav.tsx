import type { LucideIcon } from 'lucide-react'
import { Button } from 'react-aria-components'
import { Logo } from './logo.tsx'
import { useTexts } from './texts-context.tsx'

export type NavItem = { readonly id: string; readonly name: string; readonly icon: LucideIcon; readonly atEnd?: boolean; /** How much waits there. */ readonly count?: number }

type SideNavProps = { readonly items: readonly NavItem[]; readonly current: string; readonly onGo: (id: string) => void }

/** The places of the desk, narrow, always there. */
export function SideNav({ items, current, onGo }: SideNavProps) {
  const { text } = useTexts()
  return (
    <nav aria-label={text('nav.label')} className="flex flex-col items-center gap-1 overflow-y-auto border-e border-line bg-rail px-1.5 pt-3.5 pb-3">
      <div className="mb-3.5"><Logo /></div>
      {items.map(({ id, name, icon: Icon, atEnd = false, count = 0 }) => {
        const isCurrent = id === current
        return (
          <Button
            key={id}
            onPress={() => onGo(id)}
            {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
            className={`flex min-h-14.5 w-full flex-col items-center justify-center gap-1 rounded-control text-[0.6875rem] font-medium ${atEnd ? 'mt-auto' : ''} ${isCurrent ? 'bg-accent-soft font-semibold text-accent' : 'text-ink data-[hovered]:bg-accent-soft/60'}`}
          >
            <span className="relative">
              <Icon aria-hidden size={21} strokeWidth={1.75} />
              {count === 0 ? null : <span aria-hidden className="absolute -end-3 -top-2 grid h-4 min-w-4 place-items-center rounded-full bg-amber px-1 text-[0.6875rem] leading-none font-semibold text-paper">{count}</span>}
            </span>
            <span>{name}{count === 0 ? null : <span className="sr-only"> ({count})</span>}</span>
          </Button>
        )
      })}
    </nav>
  )
}
