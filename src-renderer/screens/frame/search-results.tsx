import type { ReactNode } from 'react'
import type { ClientRowView } from '#contract/shapes/client-row.ts'
import type { FoundNumberView } from '#contract/shapes/found-number.ts'
import { Button } from '../../ui/button.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { MembershipMarks } from '../clients/membership-marks.tsx'
import { FoundNumber } from './found-number.tsx'

export type NamedThing = Exclude<FoundNumberView, { readonly kind: 'client' | 'clients' }>
export type SearchHit = { readonly kind: 'client'; readonly row: ClientRowView } | { readonly kind: 'found'; readonly found: NamedThing }

export function resultId(hit: SearchHit): string {
  return `result-${hit.kind === 'client' ? hit.row.clientId : hit.found.number}`
}

type SearchResultsProps = {
  readonly listId: string
  readonly hits: readonly SearchHit[]
  readonly active: number
  readonly asked: string
  readonly hasMore: boolean
  readonly onOpen: (hit: SearchHit) => void
  readonly onNewClient: () => void
}

/** What was found: by number what it names; clients with name, masked phone, what is left. Nobody found offers what to do next. */
export function SearchResults({ listId, hits, active, asked, hasMore, onOpen, onNewClient }: SearchResultsProps) {
  const { text } = useTexts()
  const clients = hits.filter(({ kind }) => kind === 'client').length
  return (
    <div tabIndex={0} className="absolute inset-x-0 top-full z-20 mt-1.5 max-h-[70dvh] overflow-auto rounded-panel border border-line bg-paper p-1.5 shadow-lg">
      {hits.length > 0 && clients === 0 ? null : <p role="status" className={hits.length === 0 ? 'px-3 pt-2 pb-1 font-medium' : 'sr-only'}>{text('search.found', { count: clients, asked })}</p>}
      {hits.length === 0 ? (
        <div className="flex flex-col items-start gap-2 px-3 pb-2 text-muted">
          <p>{text('search.nobody-hint')}</p>
          <Button hint="F6" onPress={onNewClient}>{text('clients.new')}</Button>
        </div>
      ) : (
        <ul id={listId} role="listbox" aria-label={text('search.results')}>
          {hits.map((hit, index) => <Hit key={resultId(hit)} id={resultId(hit)} isActive={index === active} onOpen={() => onOpen(hit)}>{hit.kind === 'client' ? <ClientFound row={hit.row} /> : <FoundNumber found={hit.found} />}</Hit>)}
        </ul>
      )}
      {hasMore ? <p className="px-3 pt-1.5 pb-1 text-small text-muted">{text('search.more')}</p> : null}
    </div>
  )
}

type HitProps = { readonly id: string; readonly isActive: boolean; readonly onOpen: () => void; readonly children: ReactNode }

function Hit({ id, isActive, onOpen, children }: HitProps) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={isActive}
      // The box keeps the focus: pressing a result must not take it away before it is opened.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
      className={`flex min-h-(--target) items-center justify-between gap-4 rounded-control px-3 py-1.5 ${isActive ? 'bg-accent-soft' : 'hover:bg-paper-hover'}`}
    >
      {children}
    </li>
  )
}

function ClientFound({ row }: { readonly row: ClientRowView }) {
  const { text, phone } = useTexts()
  return (
    <>
      <span className="flex min-w-0 flex-col leading-tight">
        <span className="truncate text-strong font-semibold"><bdi>{row.name}</bdi></span>
        <span className="text-small text-muted">{row.maskedPhone === '' ? text('client.no-phone') : phone(row.maskedPhone)}</span>
      </span>
      <MembershipMarks memberships={row.memberships} />
    </>
  )
}
