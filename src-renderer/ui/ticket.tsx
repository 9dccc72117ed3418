import { Snowflake } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge } from './badge.tsx'
import type { BadgeTone } from './badge.tsx'
import { TicketPunches } from './ticket-punches.tsx'

/** A count of visits: how many were sold, how many are used. */
export type TicketCount = { readonly sold: number; readonly used: number; readonly words: string }

export type TicketProps = {
  readonly stock: string
  readonly title: string
  readonly covers: string
  readonly badge: { readonly tone: BadgeTone; readonly words: string } | null
  /** One unnamed count for a shared balance; one a service for separate ones, null where that service has no limit. */
  readonly counts: readonly { readonly name: string; readonly count: TicketCount | null; readonly note: string }[]
  /** Said where there is nothing to punch. */
  readonly remark: string | null
  readonly figure: string
  readonly figureNote: string
  readonly until: string
  readonly untilNote: string
  readonly number: string
  readonly pause: string | null
  readonly frozen: boolean
  readonly spent: boolean
  readonly current: boolean
  readonly actions?: ReactNode
}

/** A membership as its ticket: name, covers and punches on the body; what is left, the end and the number on the stub. */
export function Ticket(props: TicketProps) {
  const isPaused = props.frozen && props.pause !== null
  return (
    <article aria-label={props.title} data-stock={props.stock} data-spent={props.spent} data-current={props.current} className="ticket">
      <div aria-hidden data-frozen={props.frozen} className="ticket-paper" />
      <div className="ticket-body">
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <h3 className="text-title leading-6"><bdi>{props.title}</bdi></h3>
          {props.badge === null ? null : <Badge tone={props.badge.tone}>{props.badge.words}</Badge>}
          {props.actions === undefined ? null : <div className="-my-1.5 ms-auto flex gap-2">{props.actions}</div>}
        </div>
        <p className="ticket-muted text-small">{props.covers}</p>
        {props.pause === null ? null : (
          <p className="mt-2 flex items-center gap-2 font-medium text-frost"><Snowflake aria-hidden size={19} />{props.pause}</p>
        )}
        {props.spent || isPaused ? null : <TicketCounts counts={props.counts} isSpent={props.frozen} />}
        {props.remark === null || props.spent || isPaused ? null : <p className="ticket-muted mt-auto text-small">{props.remark}</p>}
      </div>
      <div className="ticket-stub">
        <p className="flex items-baseline gap-2 leading-none">
          <span data-left className={`font-semibold ${props.figure === '∞' ? 'text-[2.75rem] leading-9' : 'text-figure'}`}>{props.figure}</span>
          <span className="ticket-muted font-medium">{props.figureNote}</span>
        </p>
        <p className="flex flex-col text-small"><span className="font-semibold">{props.until}</span><span className="ticket-muted">{props.untilNote}</span></p>
        <span className="ticket-number">{props.number}</span>
      </div>
    </article>
  )
}

function TicketCounts({ counts, isSpent }: { readonly counts: TicketProps['counts']; readonly isSpent: boolean }) {
  const [only] = counts
  if (counts.length === 1 && only?.count) return <TicketPunches {...only.count} isSpent={isSpent} />
  return (
    <ul className="ticket-rows">
      {counts.map(({ name, count, note }) => (
        <li key={name} className="contents">
          <span className="text-small font-medium"><bdi>{name}</bdi></span>
          {count === null ? <span className="ticket-muted text-small">{note}</span> : <TicketPunches {...count} isSpent={isSpent} />}
          <span className="ticket-muted text-small">{count === null ? '' : note}</span>
        </li>
      ))}
    </ul>
  )
}
