import type { ReactNode } from 'react'

/** Says what belongs in an empty place, and offers the one action that fills it. */
export function EmptyState({ title, children, action }: { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className="flex max-w-prose flex-col items-start gap-3 py-8">
      <h2 className="text-title">{title}</h2>
      {children === undefined ? null : <p className="text-body text-muted">{children}</p>}
      {action}
    </div>
  )
}
