import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'

export type SettingsRow = { readonly id: string; readonly name: ReactNode; readonly detail: string; readonly value: string }

/** Rows that open to be edited, by those who may. */
export function SettingsList({ rows, isLocked, onOpen }: { readonly rows: readonly SettingsRow[]; readonly isLocked: boolean; readonly onOpen: (id: string) => void }) {
  return (
    <ul className="max-w-3xl divide-y divide-line overflow-hidden rounded-panel border border-line bg-paper">
      {rows.map((row) => (
        <li key={row.id}>
          <AriaButton isDisabled={isLocked} onPress={() => onOpen(row.id)} className="flex min-h-13 w-full items-center justify-between gap-4 px-4 py-1.5 text-start data-[hovered]:bg-paper-hover data-[focus-visible]:-outline-offset-2">
            <span className="flex min-w-0 flex-col leading-tight"><span className="flex items-center gap-2 font-medium">{row.name}</span>{row.detail === '' ? null : <span className="text-small text-muted">{row.detail}</span>}</span>
            <span className="shrink-0 font-semibold">{row.value}</span>
          </AriaButton>
        </li>
      ))}
    </ul>
  )
}
