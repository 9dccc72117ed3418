import { Button } from 'react-aria-components'
import { useDesk } from '../../stores/desk-context.tsx'
import { useScreenStore } from '../../stores/screen-store.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { DeskStatus } from './desk-status.tsx'
import { SearchEverybody } from './search-everybody.tsx'

export function TopBar() {
  const { text } = useTexts()
  const desk = useDesk()
  const choosePerson = useScreenStore((store) => store.choosePerson)
  const where = desk.shift === null ? text('person.no-shift', { branch: desk.branchName }) : text('person.shift', { number: desk.shift.number, branch: desk.branchName })
  const name = desk.person?.name ?? ''
  return (
    <header className="flex items-center gap-4 border-b border-line bg-rail px-6">
      <SearchEverybody />
      <DeskStatus />
      {desk.isDemo ? <span className="rounded-full border border-amber px-3 py-1 text-small font-semibold text-amber">{text('frame.demo')}</span> : null}
      <Button onPress={() => choosePerson(true)} className="ms-auto flex min-h-12 items-center gap-2.5 rounded-control px-2 text-end data-[hovered]:bg-accent-soft">
        <span className="flex min-w-0 flex-col leading-tight">
          <span className="truncate font-medium"><span className="sr-only">{text('person.switch')} </span>{name}</span>
          <span className="truncate text-small text-muted">{where}</span>
        </span>
        <Avatar name={name} />
      </Button>
    </header>
  )
}
