import type { ReactNode } from 'react'

/** The foot of an action panel: its one large button, and a question about it, stay in sight however long the panel is. */
export function PanelFoot({ children }: { readonly children: ReactNode }) {
  return <div className="sticky bottom-0 -mx-5 mt-auto -mb-5 flex flex-col gap-3 bg-rail px-5 pt-3 pb-5">{children}</div>
}
