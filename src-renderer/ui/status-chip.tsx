import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Circle, CircleDot, CircleHelp, OctagonX } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export type StatusShape = 'saved' | 'waiting' | 'look' | 'stopped'

type StatusChipProps = { readonly shape: StatusShape; readonly words: string; readonly children: ReactNode }

const shapes: Record<StatusShape, { readonly icon: LucideIcon; readonly colour: string; readonly filled: boolean }> = {
  saved: { icon: Circle, colour: 'text-accent', filled: true },
  waiting: { icon: CircleDot, colour: 'text-amber', filled: false },
  look: { icon: CircleHelp, colour: 'text-amber', filled: false },
  stopped: { icon: OctagonX, colour: 'text-brick', filled: false },
}

/** How the desk stands, always in the same place, told by word, icon and shape; what is behind it opens below. */
export function StatusChip({ shape, words, children }: StatusChipProps) {
  const { icon: Icon, colour, filled } = shapes[shape]
  return (
    <DialogTrigger>
      <Button data-status-chip className="flex h-9 shrink-0 items-center gap-2 rounded-full border border-line bg-paper px-3 font-medium data-[hovered]:bg-paper-hover">
        <Icon aria-hidden size={filled ? 11 : 15} className={colour} fill={filled ? 'currentColor' : 'none'} strokeWidth={2.5} />
        <span aria-live="polite">{words}</span>
      </Button>
      <Popover className="w-96 max-w-[90vw] rounded-panel border border-line bg-paper p-5 shadow-lg">
        <Dialog aria-label={words} className="flex flex-col gap-3 outline-none">{children}</Dialog>
      </Popover>
    </DialogTrigger>
  )
}
