import type { TicketView } from '#contract/shapes/ticket.ts'
import type { MembershipTypeSettings } from '#core/catalogue/membership-type.ts'
import { coveredBy } from '#core/catalogue/membership-type.ts'
import type { CalendarDay } from '#core/dates/calendar-day.ts'
import type { Period } from '#core/dates/period.ts'
import { daysOfPeriod, lastDayOfPeriod, periodBoundary } from '#core/dates/period.ts'
import { rowsOf } from './cover-rows.ts'

/** A field may hold no number while it is being written: the ticket is then drawn with one. */
function whole(count: number): number {
  return Number.isNaN(count) ? 1 : Math.min(count, 1_000_000)
}

function length({ unit, count }: Period): Period {
  return { unit, count: Math.max(1, Math.min(whole(count), 1000)) }
}

/** The ticket somebody would get today under these settings, with so many visits of each row taken; with any it has started. */
export function previewTicket(settings: MembershipTypeSettings, today: CalendarDay, used: number): TicketView {
  const { balance, validity, activation } = settings
  const isSeparate = balance.kind === 'separate'
  const counted = isSeparate ? rowsOf(balance) : [{ covers: { name: coveredBy(settings).map(({ name }) => name).join(', ') }, visits: balance.kind === 'shared' ? balance.visits : null }]
  const rows = counted.map(({ covers, visits }) => {
    const sold = visits === null ? null : whole(visits)
    const taken = sold === null ? used : Math.min(used, sold)
    return { name: covers.name, sold, left: sold === null ? null : sold - taken, used: taken }
  })
  const sums = rows.flatMap(({ sold, left }) => (sold === null || left === null ? [] : [{ sold, left }]))
  const isCounted = sums.length > 0
  const hasStarted = used > 0 || activation.kind === 'at-sale'
  const lastDay = hasStarted && validity !== null ? lastDayOfPeriod(today, length(validity)) : null
  const byItself = activation.kind === 'first-visit' && activation.byItselfAfter !== null ? periodBoundary(today, length(activation.byItselfAfter)) : null
  return {
    membershipId: 'preview', number: 'AA-01-0001', typeName: settings.name, stock: settings.stock, named: settings.named,
    covers: coveredBy(settings).map(({ name }) => name), everyBranch: settings.validAtBranches === null,
    status: hasStarted ? 'active' : 'not-started',
    sold: isCounted ? sums.reduce((sum, row) => sum + row.sold, 0) : null,
    left: isCounted ? sums.reduce((sum, row) => sum + row.left, 0) : null,
    used: rows.reduce((sum, row) => sum + row.used, 0), rows,
    soldDay: today, saleId: 'preview', extendRefusal: null, correctRefusal: null, refundRefusal: null,
    startsBy: activation.kind, startDay: hasStarted || activation.kind === 'planned' ? today : null, startsLatest: hasStarted ? null : byItself,
    lastDay, daysLeft: lastDay === null || validity === null ? null : daysOfPeriod(today, length(validity)),
    frozenFrom: null, frozenUntil: null, plannedFreezeFrom: null,
    freeze: { refusal: null, usedDays: 0, longestTotalDays: settings.freeze?.longestTotalDays ?? null, leftDays: null, earliestFrom: today },
    unfreezeRefusal: null, paidMinor: whole(settings.priceMinor), valueLeftMinor: whole(settings.priceMinor),
  }
}
