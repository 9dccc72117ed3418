import type { ClientRowView } from '#contract/shapes/client-row.ts'
import { Button } from '../../ui/button.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { MembershipMarks } from '../clients/membership-marks.tsx'

export function resultId(clientId: string): string {
  return `result-${clientId}`
}

type SearchResultsProps = {
  readonly listId: string
  readonly rows: readonly ClientRowView[]
  readonly active: number
  readonly asked: string
  readonly hasMore: boolean
  readonly onOpen: (clientId: string) => void
  readonly onNewClient: () => void
}

/** Who was found: name, masked phone, what is left. Nobody found offers what to do next. */
export function SearchResults({ listId, rows, active, asked, hasMore, onOpen, onNewClient }: SearchResultsProps) {
  const { text, phone } = useTexts()
  return (
    <div tabIndex={0} className="absolute inset-x-0 top-full z-20 mt-1.5 max-h-[70dvh] overflow-auto rounded-panel border border-line bg-paper p-1.5 shadow-lg">
      <p role="status" className={rows.length === 0 ? 'px-3 pt-2 pb-1 font-medium' : 'sr-only'}>{text('search.found', { count: rows.length, asked })}</p>
      {rows.length === 0 ? (
        <div className="flex flex-col items-start gap-2 px-3 pb-2 text-muted">
          <p>{text('search.nobody-hint')}</p>
          <Button hint="F6" onPress={onNewClient}>{text('clients.new')}</Button>
        </div>
      ) : (
        <ul id={listId} role="listbox" aria-label={text('search.results')}>
          {rows.map((row, index) => (
            <li
              key={row.clientId}
              id={resultId(row.clientId)}
              role="option"
              aria-selected={index === active}
              // The box keeps the focus: pressing a result must not take it away before it is opened.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onOpen(row.clientId)}
              className={`flex min-h-(--target) items-center justify-between gap-4 rounded-control px-3 py-1.5 ${index === active ? 'bg-accent-soft' : 'hover:bg-paper-hover'}`}
            >
              <span className="flex min-w-0 flex-col leading-tight">
                <span className="truncate text-strong font-semibold"><bdi>{row.name}</bdi></span>
                <span className="text-small text-muted">{row.maskedPhone === '' ? text('client.no-phone') : phone(row.maskedPhone)}</span>
              </span>
              <MembershipMarks memberships={row.memberships} />
            </li>
          ))}
        </ul>
      )}
      {hasMore ? <p className="px-3 pt-1.5 pb-1 text-small text-muted">{text('search.more')}</p> : null}
    </div>
  )
}
