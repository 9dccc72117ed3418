import { CircleHelp, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

/** What went wrong and what may be done, in words, where the person is looking. */
export function ErrorState({ children, actions }: { readonly children: ReactNode; readonly actions?: ReactNode }) {
  return (
    <div role="alert" className="flex flex-col gap-3 rounded-control bg-brick-soft px-4 py-3">
      <p className="flex gap-2.5 font-medium text-brick"><TriangleAlert aria-hidden size={20} className="mt-px shrink-0" /><span>{children}</span></p>
      {actions === undefined ? null : <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  )
}

/** A question, or why something does not go as usual, with what may be done about it: to be looked at, nothing went wrong. */
export function Attention({ children, actions }: { readonly children: ReactNode; readonly actions?: ReactNode }) {
  return (
    <div role="alert" className="flex flex-col gap-3 rounded-control bg-amber-soft px-4 py-3">
      <p className="flex gap-2.5 font-medium text-amber"><CircleHelp aria-hidden size={20} className="mt-px shrink-0" /><span>{children}</span></p>
      {actions === undefined ? null : <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  )
}

/** "Look here": not a stop. */
export function Notice({ children }: { readonly children: ReactNode }) {
  return <p className="flex gap-2.5 font-medium text-amber"><TriangleAlert aria-hidden size={20} className="mt-px shrink-0" /><span>{children}</span></p>
}
