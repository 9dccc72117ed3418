import { Fragment } from 'react'
import type { ReactNode } from 'react'

export type FactLine = { readonly term: string; readonly value: ReactNode; readonly tone?: 'amber' | 'brick' | undefined }

/** Consequences spelt out before the button is pressed: what, and how it will be. */
export function FactList({ facts }: { readonly facts: readonly FactLine[] }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1.5">
      {facts.map(({ term, value, tone }, index) => (
        <Fragment key={index}>
          <dt className="text-muted">{term}</dt>
          <dd className={`text-end font-semibold ${tone === 'amber' ? 'text-amber' : tone === 'brick' ? 'text-brick' : ''}`}>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
