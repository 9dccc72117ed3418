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

/** Nothing can be taken from it any more. */
export function isSpent({ status }: Pick<TicketView, 'status'>): boolean {
  return spentStatuses.includes(status)
}

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
    counts: countsOf(ticket, texts),
    remark: isCounted ? null : text('ticket.visits-so-far', { count: ticket.used }),
    figure: isCounted ? number(left) : '∞',
    figureNote: isCounted ? text('ticket.of-left', { sold }) : '',
    ...endOf(ticket, texts),
    number: ticket.number,
    pause: pauseOf(ticket, texts),
    frozen: ticket.status === 'frozen',
    spent: isSpent(ticket),
  }
}

export function statusWords(ticket: Pick<TicketView, 'status' | 'frozenUntil'>, { text, day }: Texts): string {
  if (ticket.status === 'frozen' && ticket.frozenUntil !== null) return text('status.frozen-until', { day: day(ticket.frozenUntil) })
  return text(`status.${ticket.status}`)
}

/** Separate balances are punched each in their own line; a shared one in a single line without a name. */
function countsOf({ rows }: TicketView, { text }: Texts): TicketProps['counts'] {
  const isSeparate = rows.length > 1
  const counted = rows.map(({ name, sold, left }) => {
    if (sold === null || left === null) return { name, count: null, note: text('ticket.unlimited') }
    return { name: isSeparate ? name : '', count: { sold, used: sold - left, words: text('ticket.used-words', { used: sold - left, sold }) }, note: text('ticket.row-left', { left, sold }) }
  })
  return isSeparate || rows[0]?.sold !== null ? counted : []
}

function coversOf(ticket: TicketView, { text }: Texts): string {
  // Rows with a balance of their own are named beside their holes.
  const covers = ticket.rows.length > 1 ? [] : [shortened(ticket.covers)]
  return [...covers, text(ticket.everyBranch ? 'ticket.any-branch' : 'ticket.some-branches'), text(ticket.named ? 'ticket.named' : 'ticket.bearer')].join(' · ')
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
  if (ticket.status === 'expired' || (isSpent(ticket) && ticket.daysLeft === 0)) return { until: text('ticket.ended', { day: day(ticket.lastDay) }), untilNote: '' }
  return { until: text('ticket.valid-to', { day: day(ticket.lastDay) }), untilNote: ticket.daysLeft === null || ticket.daysLeft < 0 ? '' : text('ticket.days-left', { days: ticket.daysLeft }) }
}
