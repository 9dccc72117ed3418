import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Circle, CircleArrowUp, CircleHelp, OctagonX, RefreshCw } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export type StatusShape = 'saved' | 'moving' | 'waiting' | 'offline' | 'look' | 'stopped'

type StatusChipProps = { readonly shape: StatusShape; readonly words: string; readonly children: ReactNode | ((close: () => void) => ReactNode) }

const shapes: Record<StatusShape, { readonly icon: LucideIcon; readonly colour: string; readonly filled: boolean }> = {
  saved: { icon: Circle, colour: 'text-accent', filled: true },
  moving: { icon: RefreshCw, colour: 'text-accent', filled: false },
  waiting: { icon: CircleArrowUp, colour: 'text-accent', filled: false },
  offline: { icon: Circle, colour: 'text-amber', filled: false },
  look: { icon: CircleHelp, colour: 'text-amber', filled: false },
  stopped: { icon: OctagonX, colour: 'text-brick', filled: false },
}

/** How the desk stands, always in the same place, told by word, icon and shape; what is behind it opens below. */
export function StatusChip({ shape, words, children }: StatusChipProps) {
  const { icon: Icon, colour, filled } = shapes[shape]
  return (
    <DialogTrigger>
      <Button data-status-chip className="flex min-h-[max(2.25rem,var(--target-small))] shrink-0 items-center gap-2 rounded-full border border-line bg-paper px-3 font-medium data-[hovered]:bg-paper-hover">
        <Icon aria-hidden size={filled ? 11 : shape === 'offline' ? 12 : 16} className={colour} fill={filled ? 'currentColor' : 'none'} strokeWidth={shape === 'offline' ? 4 : 2.5} />
        <span aria-live="polite">{words}</span>
      </Button>
      <Popover className="w-96 max-w-[90vw] rounded-panel border border-line bg-paper p-5 shadow-lg">
        <Dialog aria-label={words} className="flex flex-col gap-3 outline-none">{({ close }) => <>{typeof children === 'function' ? children(close) : children}</>}</Dialog>
      </Popover>
    </DialogTrigger>
  )
}
