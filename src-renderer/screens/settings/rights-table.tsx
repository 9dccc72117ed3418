import { Check, Minus } from 'lucide-react'
import type { Role } from '#core/catalogue/person.ts'
import { mayDo, rights, roles } from '#core/catalogue/person.ts'
import { useTexts } from '../../ui/texts-context.tsx'

/** What each role may do, in words: the column of the role that is being given stands out. */
export function RightsTable({ role }: { readonly role: Role }) {
  const { text } = useTexts()
  return (
    <section aria-label={text('people.rights')} className="flex flex-col gap-3 rounded-panel border border-line bg-paper p-5">
      <h2 className="text-title">{text('people.rights')}</h2>
      <p className="text-small text-muted">{text('people.everybody')}</p>
      <table className="w-full border-collapse text-small">
        <thead>
          <tr>
            <th scope="col" className="sr-only">{text('people.action')}</th>
            {roles.map((one) => <th key={one} scope="col" className={`w-20 rounded-t-control px-1.5 py-2 text-center align-bottom leading-tight font-medium ${one === role ? 'bg-accent-soft text-ink' : 'text-muted'}`}>{text(`role.${one}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {rights.map((right) => (
            <tr key={right} className="border-t border-line">
              <th scope="row" className="py-1.5 pe-2 text-start font-normal">{text(`right.${right}`)}</th>
              {roles.map((one) => <td key={one} className={`px-1.5 py-1.5 text-center ${one === role ? 'bg-accent-soft' : ''}`}><Mark may={mayDo(one, right)} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Mark({ may }: { readonly may: boolean }) {
  const { text } = useTexts()
  return (
    <>
      {may ? <Check aria-hidden size={17} strokeWidth={2.75} className="inline text-accent" /> : <Minus aria-hidden size={15} className="inline text-muted" />}
      <span className="sr-only">{text(may ? 'people.may' : 'people.may-not')}</span>
    </>
  )
}
