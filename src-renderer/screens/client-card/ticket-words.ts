import type { TicketView } from '#contract/shapes/ticket.ts'
import type { Texts } from '#core/texts/format-text.ts'
import type { BadgeTone } from '../../ui/badge.tsx'
import type { TicketProps } from '../../ui/ticket.tsx'

const tones: Record<TicketView['status'], BadgeTone | null> = {
  'not-started': 'muted',
  active: null,
  'ending-soon': 'amber',
  frozen: 'frost',
  'used-up': 'muted',
  expired: 'muted',
  'past-due': 'brick',
  cancelled: 'muted',
  refunded: 'muted',
}

const spentStatuses: readonly TicketView['status'][] = ['used-up', 'expired', 'cancelled', 'refunded']

/** A membership in the words of its ticket. */
export function ticketWords(ticket: TicketView, texts: Texts): Omit<TicketProps, 'current' | 'actions'> {
  const { text, number } = texts
  const tone = tones[ticket.status]
  const isCounted = ticket.sold !== null && ticket.left !== null
  const sold = ticket.sold ?? 0
  const left = ticket.left ?? 0
  return {
    stock: ticket.stock,
    title: ticket.typeName,
    covers: coversOf(ticket, texts),
    badge: tone === null ? null : { tone, words: statusWords(ticket, texts) },
    count: isCounted ? { sold, used: sold - left, words: text('ticket.used-words', { used: sold - left, sold }) } : null,
    figure: isCounted ? number(left) : '∞',
    figureNote: isCounted ? text('ticket.of-left', { sold }) : '',
    ...endOf(ticket, texts),
    number: ticket.number,
    pause: pauseOf(ticket, texts),
    frozen: ticket.status === 'frozen',
    spent: spentStatuses.includes(ticket.status),
  }
}

export function statusWords(ticket: Pick<TicketView, 'status' | 'frozenUntil'>, { text, day }: Texts): string {
  if (ticket.status === 'frozen' && ticket.frozenUntil !== null) return text('status.frozen-until', { day: day(ticket.frozenUntil) })
  return text(`status.${ticket.status}`)
}

function coversOf(ticket: TicketView, { text }: Texts): string {
  const rows = ticket.rows.length > 1
    ? ticket.rows.map((row) => (row.sold === null ? text('ticket.row-unlimited', { name: row.name }) : text('ticket.row', { name: row.name, left: row.left ?? 0, sold: row.sold })))
    : [shortened(ticket.covers)]
  return [...rows, text(ticket.everyBranch ? 'ticket.any-branch' : 'ticket.some-branches'), text(ticket.named ? 'ticket.named' : 'ticket.bearer')].join(' · ')
}

/** A ticket that covers the whole menu names the first few. */
function shortened(covers: readonly string[]): string {
  const shown = covers.slice(0, 3).join(', ')
  return covers.length > 3 ? `${shown} +${covers.length - 3}` : shown
}

function pauseOf(ticket: TicketView, { text, day }: Texts): string | null {
  if (ticket.status === 'frozen' && ticket.frozenFrom !== null) {
    const { usedDays, longestTotalDays } = ticket.freeze
    if (longestTotalDays === null) return text('ticket.paused', { day: day(ticket.frozenFrom) })
    return text('ticket.paused-limit', { day: day(ticket.frozenFrom), used: usedDays, limit: longestTotalDays })
  }
  return ticket.plannedFreezeFrom === null ? null : text('ticket.freeze-planned', { day: day(ticket.plannedFreezeFrom) })
}

function endOf(ticket: TicketView, { text, day }: Texts): { until: string; untilNote: string } {
  if (ticket.status === 'not-started') {
    const until = ticket.startsBy === 'planned' && ticket.startDay !== null ? text('ticket.starts-on', { day: day(ticket.startDay) }) : text('ticket.starts-first-visit')
    return { until, untilNote: ticket.startsBy === 'first-visit' && ticket.startsLatest !== null ? text('ticket.starts-latest', { day: day(ticket.startsLatest) }) : '' }
  }
  if (ticket.status === 'frozen') {
    if (ticket.lastDay === null || ticket.frozenUntil === null) return { until: text('ticket.until-unfrozen'), untilNote: '' }
    return { until: text('ticket.then-to', { day: day(ticket.lastDay) }), untilNote: text('ticket.runs-again', { day: day(ticket.frozenUntil) }) }
  }
  if (ticket.lastDay === null) return { until: text('ticket.no-end'), untilNote: text('ticket.sold-on', { day: day(ticket.soldDay) }) }
  if (ticket.status === 'expired') return { until: text('ticket.ended', { day: day(ticket.lastDay) }), untilNote: '' }
  return { until: text('ticket.valid-to', { day: day(ticket.lastDay) }), untilNote: ticket.daysLeft === null || ticket.daysLeft < 0 ? '' : text('ticket.days-left', { days: ticket.daysLeft }) }
}
