import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import { KeyHint } from './key-hint.tsx'

export type TabPage = { readonly id: string; readonly name: string; readonly page: ReactNode; /** The key that leads there. */ readonly hint?: string }

type TabsProps = {
  readonly label: string
  readonly pages: readonly TabPage[]
  /** Which one shows, where the screen around decides it too. */
  readonly current?: string
  readonly onChoose?: (id: string) => void
}

export function Tabs({ label, pages, current, onChoose }: TabsProps) {
  return (
    <AriaTabs {...(current === undefined ? {} : { selectedKey: current })} onSelectionChange={(id) => onChoose?.(String(id))} className="flex min-h-0 flex-col gap-4 outline-none!">
      <TabList aria-label={label} className="flex flex-wrap gap-1">
        {pages.map(({ id, name, hint }) => (
          <Tab key={id} id={id} className="flex min-h-(--target) items-center gap-2 rounded-full px-4 font-medium data-[hovered]:bg-accent-soft data-[selected]:bg-chosen data-[selected]:text-chosen-ink">
            {({ isSelected }) => <>{name}{hint === undefined ? null : <KeyHint onAccent={isSelected}>{hint}</KeyHint>}</>}
          </Tab>
        ))}
      </TabList>
      {pages.map(({ id, page }) => <TabPanel key={id} id={id} className="min-h-0">{page}</TabPanel>)}
    </AriaTabs>
  )
}
