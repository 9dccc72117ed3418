import { Button } from 'react-aria-components'
import type { DeskView } from '#contract/shapes/desk.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

type PersonListProps = { readonly people: DeskView['people']; readonly onChoose: (personId: string) => void }

export function PersonList({ people, onChoose }: PersonListProps) {
  const { text } = useTexts()
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-2.5">
      {people.map(({ id, name, role }, index) => (
        <li key={id}>
          <Button autoFocus={index === 0} onPress={() => onChoose(id)} className="flex min-h-16 w-full items-center gap-3 rounded-control border border-line bg-paper px-4 text-start data-[hovered]:border-line-strong data-[hovered]:bg-paper-hover">
            <Avatar name={name} />
            <span className="flex min-w-0 flex-col leading-tight">
              <span className="truncate font-semibold">{name}</span>
              <span className="text-small text-muted">{text(`role.${role}`)}</span>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
