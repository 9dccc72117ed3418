import { v7 } from 'uuid'
import { calendarDay, dayFromNumber } from '#core/dates/calendar-day.ts'
import type { CalendarDay } from '#core/dates/calendar-day.ts'
import type { OperationDraft } from '#core/ledger/operation.ts'
import type { Stamp } from '#core/ledger/stamp.ts'
import { draftOf } from '#core/ledger/stamp.ts'
import { decideDeductVisit } from '#core/memberships/deduct-visit.ts'
import { decideFreezeMembership } from '#core/memberships/freeze-membership.ts'
import type { Membership } from '#core/memberships/read-membership.ts'
import { decideReturnVisit } from '#core/memberships/return-visit.ts'
import { decideUnfreezeMembership } from '#core/memberships/unfreeze-membership.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { membershipOf } from '#main/desk-state/membership-of.ts'
import { tenVisits } from '../fixtures/membership-story.ts'
import type { SimulatedDesk } from './simulated-desk.ts'
import type { Chance } from './simulated-world.ts'

/** What a desk confirmed, to be found again everywhere at the end. */
export type Confirmed = { readonly operations: Set<string>; readonly memberships: Set<string>; readonly clients: Set<string>; readonly erased: Set<string> }

const service = { id: 's-1', name: 'Massage', categoryId: 'k-1' }
const threeVisits = { ...tenVisits, balance: { kind: 'shared' as const, visits: 3, covers: [{ kind: 'service' as const, id: 's-1', name: 'Massage' }] } }
const termsId = 'terms-three-visits'

/** One thing a receptionist does at a desk: through the core's own decisions, on what this desk knows. */
export function liveOnce(desk: SimulatedDesk, confirmed: Confirmed, chance: Chance): void {
  const what = chance.below(20)
  if (what < 3) return sell(desk, confirmed, chance)
  if (what < 5) return editClient(desk, confirmed, chance)
  if (what === 5) return desk.ledger().transact((ledger) => ledger.saveReference('service', chance.of(['s-1', 's-2']), { id: 's-1', name: `Massage ${chance.below(1000)}` }, desk.now(), 'p-1'))
  const membershipId = confirmed.memberships.size === 0 ? null : chance.of([...confirmed.memberships])
  if (membershipId === null) return sell(desk, confirmed, chance)
  const membership = membershipOf(desk.ledger().read, membershipId, today(desk))
  // Sold elsewhere and not heard of here yet.
  if (membership === null) return
  record(desk, confirmed, useMembership(membership, desk, chance))
}

function useMembership(membership: Membership, desk: SimulatedDesk, chance: Chance): Outcome<OperationDraft> {
  const stamp = stampOf(desk)
  const what = chance.below(10)
  const standing = membership.visits.filter(({ returned }) => returned === null)
  if (what < 6) return decideDeductVisit({ membership, service, clientId: membership.ownerId, branchId: 'b-1', nowMs: desk.now(), weekday: 2, minuteOfDay: 600, standingVisits: [], sameVisitConfirmed: true }, stamp)
  if (what === 6 && standing.length > 0) return decideReturnVisit(membership, chance.of(standing).visit.id, 'undo', stamp)
  if (what === 7) return decideFreezeMembership({ membership, from: dayLater(desk, chance.below(3)), until: chance.once(0.5) ? dayLater(desk, 4 + chance.below(5)) : null, mayBackdate: false }, stamp)
  if (what === 8) return decideUnfreezeMembership(membership, stamp)
  const owners = membership.owners.map(({ id }) => id)
  return { ok: true, value: draftOf(stamp, 'transfer-membership', { membershipId: membership.membershipId, toClientId: `c-${chance.below(5)}`, replaces: owners }, membership.ownerId) }
}

function sell(desk: SimulatedDesk, confirmed: Confirmed, chance: Chance): void {
  const membershipId = v7()
  const clientId = `c-${chance.below(5)}`
  const ledger = desk.ledger()
  if (ledger.read.content(termsId, 'terms') === null) record(desk, confirmed, { ok: true, value: draftOf(stampOf(desk), 'record-terms', { termsId, terms: threeVisits }, null) })
  const body = {
    shiftId: 'shift-1', currency: 'EUR', discount: null, tenders: [{ method: 'cash', amountMinor: 10_000 }], givenMinor: 10_000, changeMinor: 0, cashRoundingMinor: 0, taxes: [],
    receipt: { seriesId: `${desk.identity.deviceId}:1`, number: 1 + chance.below(1000), text: `R-${desk.name}-${chance.below(1_000_000)}`, headingId: 'h-1' },
    lines: [{
      kind: 'membership', name: threeVisits.name, grossMinor: 10_000, discountMinor: 0, netMinor: 10_000, taxBasisPoints: 0, taxedAt: 'sale', membershipId, number: `N-${membershipId.slice(-6)}`, code: `C${membershipId.slice(-8)}`,
      termsId, rowVisits: [3], rowPricesMinor: [10_000], plannedDay: null, startsBy: 'at-sale', startDay: null, lastDay: null,
    }],
  }
  record(desk, confirmed, { ok: true, value: draftOf(stampOf(desk), 'sell', body, clientId) })
  confirmed.memberships.add(membershipId)
}

function editClient(desk: SimulatedDesk, confirmed: Confirmed, chance: Chance): void {
  const clientId = `c-${chance.below(5)}`
  const erases = chance.once(0.05)
  desk.ledger().transact((ledger) => {
    if (erases) ledger.eraseClient(clientId, desk.now(), 'p-1')
    else ledger.saveClient(clientId, { name: `Client ${chance.below(100)}`, phones: [`60${chance.below(9_000_000)}`], email: '', note: '' }, Math.max(0, desk.now()), 'p-1')
  })
  if (erases) confirmed.erased.add(clientId)
  else confirmed.clients.add(clientId)
  desk.loop().wake()
}

function record(desk: SimulatedDesk, confirmed: Confirmed, decided: Outcome<OperationDraft>): void {
  if (!decided.ok) return
  desk.ledger().transact((ledger) => ledger.record(decided.value))
  confirmed.operations.add(decided.value.id)
  desk.loop().wake()
}

function stampOf(desk: SimulatedDesk): Stamp {
  return { id: v7(), occurredAt: Math.max(0, desk.now()), businessDay: today(desk), actorId: 'p-1', branchId: 'b-1' }
}

/** A clock that is years off makes days that are years off; nothing else may follow from it (rule S4). */
export function today(desk: Pick<SimulatedDesk, 'now'>): CalendarDay {
  return calendarDay(new Date(Math.max(0, desk.now())).toISOString().slice(0, 10))
}

function dayLater(desk: SimulatedDesk, days: number): CalendarDay {
  return dayFromNumber(Math.floor(Math.max(0, desk.now()) / 86_400_000) + days)
}
