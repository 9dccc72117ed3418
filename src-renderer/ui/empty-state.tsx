import type { ReactNode } from 'react'

type EmptyStateProps = { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode; readonly heading?: 'page' | 'part' }

/** Says what belongs in an empty place, and offers the one action that fills it. */
export function EmptyState({ title, children, action, heading = 'part' }: EmptyStateProps) {
  return (
    <div className={`flex max-w-prose flex-col items-start gap-3 ${heading === 'page' ? '' : 'py-8'}`}>
      {heading === 'page' ? <h1 className="text-page leading-9">{title}</h1> : <h2 className="text-title">{title}</h2>}
      {children === undefined ? null : <p className="text-body text-muted">{children}</p>}
      {action}
    </div>
  )
}
