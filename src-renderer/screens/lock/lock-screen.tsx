import { useState } from 'react'
import { useDesk } from '../../stores/desk-context.tsx'
import { Logo } from '../../ui/logo.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { PersonList } from './person-list.tsx'
import { UnlockWithPin } from './unlock-with-pin.tsx'

/** Choose the person, then the PIN. With one person only the PIN is asked. */
export function LockScreen() {
  const { text, day } = useTexts()
  const desk = useDesk()
  const only = desk.people.length === 1 ? desk.people[0] : undefined
  const [personId, setPersonId] = useState<string | null>(only?.id ?? null)
  const person = desk.people.find(({ id }) => id === personId)
  return (
    <main className="grid h-dvh grid-cols-[minmax(18rem,2fr)_3fr] bg-desk">
      <section className="flex flex-col border-e border-line bg-rail p-10">
        <Logo width={56} />
        <div className="mt-auto">
          <p className="text-page font-semibold">{desk.businessName}</p>
          <p className="text-muted">{desk.branchName} · {day(desk.today, 'weekday')}</p>
          {desk.isDemo ? <p className="mt-3 font-medium text-amber">{text('lock.demo')}</p> : null}
          {desk.shift === null ? <p className="mt-3 text-small text-muted">{text('lock.no-shift')}</p> : <p className="mt-3 text-small text-muted">{text('lock.shift', { number: desk.shift.number, name: desk.shift.openedByName })}</p>}
        </div>
      </section>
      <section className="flex flex-col items-center justify-center overflow-auto p-8">
        {person === undefined ? (
          <div className="w-full max-w-xl">
            <h1 className="mb-5 text-page">{text('lock.who')}</h1>
            <PersonList people={desk.people} onChoose={setPersonId} />
          </div>
        ) : <UnlockWithPin key={person.id} person={person} onBack={only === undefined ? () => setPersonId(null) : null} onUnlocked={() => setPersonId(only?.id ?? null)} />}
      </section>
    </main>
  )
}
