import type { ReactNode } from 'react'

type SettingColumnsProps = { readonly list: ReactNode; readonly form: ReactNode; readonly preview: ReactNode; /** What stands beside the form needs the more room of the two. */ readonly isPreviewWide?: boolean }

/** What there is, the one being edited, and how it will look: beside one another where there is room. */
export function SettingColumns({ list, form, preview, isPreviewWide = false }: SettingColumnsProps) {
  const columns = isPreviewWide ? 'min-[75rem]:grid-cols-[minmax(12.5rem,16fr)_minmax(0,34fr)_minmax(26rem,49fr)]' : 'min-[75rem]:grid-cols-[minmax(12.5rem,16fr)_minmax(0,50fr)_minmax(26rem,33fr)]'
  return (
    <div className={`grid grid-cols-[13rem_minmax(0,1fr)] items-start gap-5 ${columns}`}>
      <div className="sticky top-0 row-span-2 min-[75rem]:row-span-1">{list}</div>
      <div className="sticky top-0 z-1 min-[75rem]:order-last">{preview}</div>
      <div className="min-w-0">{form}</div>
    </div>
  )
}

/** A group of fields that belong together. */
export function SettingPart({ title, hint, children }: { readonly title: string; readonly hint?: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-3.5 border-t border-line pt-4">
      <div><h3 className="font-semibold">{title}</h3>{hint === undefined ? null : <p className="text-small text-muted">{hint}</p>}</div>
      {children}
    </section>
  )
}

/** Fields side by side where they fit. */
export function SettingRow({ children }: { readonly children: ReactNode }) {
  return <div className="grid grid-cols-[repeat(auto-fit,minmax(12.5rem,1fr))] items-start gap-x-4 gap-y-3.5">{children}</div>
}
