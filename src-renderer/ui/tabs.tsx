import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'

export type TabPage = { readonly id: string; readonly name: string; readonly page: ReactNode }

export function Tabs({ label, pages }: { readonly label: string; readonly pages: readonly TabPage[] }) {
  return (
    <AriaTabs className="flex min-h-0 flex-col gap-4">
      <TabList aria-label={label} className="flex flex-wrap gap-1">
        {pages.map(({ id, name }) => (
          <Tab key={id} id={id} className="flex min-h-9 items-center rounded-full px-3.5 font-medium data-[hovered]:bg-accent-soft data-[selected]:bg-chosen data-[selected]:text-chosen-ink">{name}</Tab>
        ))}
      </TabList>
      {pages.map(({ id, page }) => <TabPanel key={id} id={id} className="min-h-0">{page}</TabPanel>)}
    </AriaTabs>
  )
}
