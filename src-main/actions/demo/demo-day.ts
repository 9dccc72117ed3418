import { addDays } from '#core/dates/calendar-day.ts'
import type { CalendarDay } from '#core/dates/calendar-day.ts'
import { must } from '#core/std/must.ts'
import type { Outcome } from '#core/std/outcome.ts'
import type { DeskParts } from '../../desk-state/desk-parts.ts'
import { closeShift } from '../close-shift.ts'
import { deductVisit } from '../deduct-visit.ts'
import { freezeMembership } from '../freeze-membership.ts'
import { openShift } from '../open-shift.ts'
import { returnVisit } from '../return-visit.ts'
import { sell } from '../sell.ts'
import { unfreezeMembership } from '../unfreeze-membership.ts'
import { demoServices, demoTypes } from './demo-catalogue.ts'
import type { Random } from './seeded.ts'

type Held = { readonly clientId: string; readonly membershipId: string; readonly serviceIds: readonly string[]; frozen: boolean }

export type DemoDay = {
  readonly random: Random
  readonly clientIds: readonly string[]
  readonly clock: { nowMs: number }
  /** The business day being lived. */
  today: CalendarDay
  /** Memberships that can still be used, as far as the demo knows. */
  readonly held: Held[]
}

export function openDemoDay(random: Random, clientIds: readonly string[], clock: { nowMs: number }, firstDay: CalendarDay): DemoDay {
  return { random, clientIds, clock, today: firstDay, held: [] }
}

const session = (person: number) => ({ personId: `demo-person-${person}` })
/** So many come every few days; more would come so seldom that a membership outlasts the demo. */
const mostKeptInHand = 4_000

/** One day of the demo desk: shift, sales, visits, freezes, until the ledger holds `until` operations. */
export function liveOneDay(parts: DeskParts, demo: DemoDay, until: number): void {
  const { random, clock } = demo
  const count = (): number => parts.ledger.read.operationCount()
  if (count() + 2 > until) return
  const receptionist = session(1 + random.below(3))
  const { shiftId } = mustBe(openShift(parts, receptionist, { operationId: parts.ids.newId(), floatMinor: 20_000 }))
  const last = until - 1
  const step = Math.max(1, Math.floor((9 * 3_600_000) / Math.max(1, last - count())))
  while (count() < last) {
    clock.nowMs += step
    const room = last - count()
    // A first sale of its kind brings its terms and heading along: up to four operations.
    if (room >= 4 && (demo.held.length < 20 || random.chance(30))) sellOne(parts, demo, receptionist)
    else useOne(parts, demo, receptionist, room)
  }
  clock.nowMs += step
  const expected = parts.ledger.read.slice(`shift:${shiftId}`).balances['cash PLN'] ?? 0
  mustBe(closeShift(parts, session(0), { operationId: parts.ids.newId(), shiftId, countedCashMinor: Math.max(0, random.chance(5) ? expected - 100 : expected) }))
}

function sellOne(parts: DeskParts, demo: DemoDay, receptionist: { personId: string }): void {
  const { random, today } = demo
  const type = random.pick(demoTypes)
  const clientId = random.pick(demo.clientIds)
  const startDay = type.terms.activation.kind === 'planned' ? addDays(today, random.below(15)) : null
  const discount = random.chance(10) ? { kind: 'percent' as const, basisPoints: 1000, amountMinor: 0, reason: 'regular-client' as const } : null
  const totalMinor = type.terms.priceMinor - (discount === null ? 0 : type.terms.priceMinor / 10)
  const cardMinor = random.chance(60) ? totalMinor : random.chance(20) ? 10_000 : 0
  const tenders = [{ method: 'card' as const, amountMinor: Math.min(cardMinor, totalMinor) }, { method: 'cash' as const, amountMinor: Math.ceil(Math.max(0, totalMinor - cardMinor) / 5000) * 5000 }]
  const sold = sell(parts, receptionist, { operationId: parts.ids.newId(), clientId, lines: [{ typeId: type.id, startDay }], discount, tenders: tenders.filter(({ amountMinor }) => amountMinor > 0) })
  const membershipId = must(mustBe(sold).membershipIds[0], 'One membership was sold')
  if (demo.held.length < mostKeptInHand) demo.held.push({ clientId, membershipId, serviceIds: coveredServices(type.terms.balance), frozen: false })
}

/** A visit, now and then given back, a freeze or an unfreeze; what cannot be used any more is let go. */
function useOne(parts: DeskParts, demo: DemoDay, receptionist: { personId: string }, room: number): void {
  const { random, held } = demo
  const index = random.below(held.length)
  const { clientId, membershipId, serviceIds, frozen } = must(held[index], 'There is something to use')
  const operationId = parts.ids.newId()
  if (frozen) {
    const unfrozen = unfreezeMembership(parts, receptionist, { operationId, membershipId })
    must(held[index], 'Still held').frozen = false
    if (unfrozen.ok) return
  }
  if (random.chance(4)) {
    const { today } = demo
    const froze = freezeMembership(parts, receptionist, { operationId, membershipId, from: addDays(today, 1), until: random.chance(50) ? null : addDays(today, 8) })
    if (froze.ok) must(held[index], 'Still held').frozen = random.chance(50)
    return
  }
  const visit = deductVisit(parts, receptionist, { operationId, clientId, membershipId, serviceId: random.pick(serviceIds), sameVisitConfirmed: true })
  if (!visit.ok) held.splice(index, 1)
  else if (room >= 2 && random.chance(2)) giveBack(parts, demo, receptionist, operationId)
}

function giveBack(parts: DeskParts, demo: DemoDay, receptionist: { personId: string }, originalOperationId: string): void {
  demo.clock.nowMs += 1_000
  mustBe(returnVisit(parts, receptionist, { operationId: parts.ids.newId(), originalOperationId, reason: 'undo' }))
}

function coveredServices(balance: (typeof demoTypes)[number]['terms']['balance']): string[] {
  const covers = balance.kind === 'separate' ? balance.rows.map((row) => row.covers) : balance.covers
  return demoServices.filter((service) => covers.some(({ kind, id }) => id === (kind === 'service' ? service.id : service.categoryId))).map(({ id }) => id)
}

function mustBe<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`The demo was refused: ${outcome.refusal.code}`)
  return outcome.value
}
