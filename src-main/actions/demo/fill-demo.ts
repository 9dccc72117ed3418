import type { Person } from '#core/catalogue/person.ts'
import type { CalendarDay } from '#core/dates/calendar-day.ts'
import { addDays, dayNumber } from '#core/dates/calendar-day.ts'
import { must } from '#core/std/must.ts'
import { settingsKeys } from '../../desk-state/settings-keys.ts'
import type { DeskParts } from '../../desk-state/desk-parts.ts'
import type { Ledger, WritableLedger } from '../../ledger-db/ledger.ts'
import { demoBranches, demoCategories, demoGiftCardTypes, demoServices, demoTypes } from './demo-catalogue.ts'
import type { DemoDay } from './demo-day.ts'
import { liveOneDay, openDemoDay } from './demo-day.ts'
import { demoClient } from './demo-client.ts'
import { seededIds, seededRandom } from './seeded.ts'

export type DemoPlan = {
  readonly seed: number
  readonly clients: number
  /** Exactly so many operations are made. */
  readonly operations: number
  /** The last day of the demo; it goes back 18 months from here. */
  readonly lastDay: CalendarDay
  readonly pinHash: string
}

const demoDays = 546
const daysPerCommit = 14
const clientsPerCommit = 20_000

export const demoPeople = (pinHash: string): Person[] =>
  (['Maja Wilk', 'Jan Kos', 'Ola Ruta', 'Piotr Sowa'] as const).map((name, index) => ({ id: `demo-person-${index}`, name, role: index === 0 ? 'network-admin' : 'receptionist', pinHash, archived: false }))

/**
 * Fills an empty ledger with the demo network: the same actions a person uses, on a clock of its own, many operations to
 * a commit. The same plan makes the same operations on every machine.
 */
export function fillDemo(parts: DeskParts, plan: DemoPlan): { clients: number; operations: number } {
  return parts.ledger.withRoom(() => fill(parts, plan))
}

function fill(parts: DeskParts, plan: DemoPlan): { clients: number; operations: number } {
  const random = seededRandom(plan.seed)
  const firstDay = addDays(plan.lastDay, 1 - demoDays)
  const clock = { nowMs: noonOf(firstDay) }
  const demoParts = { ...parts, clock: { now: () => clock.nowMs }, ids: seededIds(random, { now: () => clock.nowMs }, parts.ids) }
  parts.ledger.transactInBulk((ledger) => saveCatalogue(ledger, plan.pinHash, clock.nowMs))
  const clientIds: string[] = []
  for (let made = 0; made < plan.clients; made += clientsPerCommit) {
    parts.ledger.transactInBulk((ledger) => {
      for (let index = made; index < Math.min(plan.clients, made + clientsPerCommit); index += 1) {
        const clientId = demoParts.ids.newId()
        ledger.saveClient(clientId, demoClient(random, index), noonOf(addDays(firstDay, random.below(demoDays))), 'demo-person-0')
        clientIds.push(clientId)
      }
    })
  }
  const demo: DemoDay = openDemoDay(random, clientIds, clock, firstDay)
  for (let first = 0; first < demoDays; first += daysPerCommit) {
    parts.ledger.transactInBulk((ledger) => {
      const dayParts = { ...demoParts, ledger: inTransaction(parts.ledger, ledger) }
      for (let index = first; index < Math.min(demoDays, first + daysPerCommit); index += 1) {
        ledger.saveSetting(settingsKeys.branchId, must(demoBranches[index % demoBranches.length], 'The demo has branches').id)
        demo.today = addDays(firstDay, index)
        clock.nowMs = noonOf(demo.today) - 4 * 3_600_000
        liveOneDay(dayParts, demo, Math.floor((plan.operations * (index + 1)) / demoDays))
      }
    })
  }
  parts.ledger.transact((ledger) => ledger.saveSetting(settingsKeys.branchId, must(demoBranches[0], 'The demo has branches').id))
  return { clients: clientIds.length, operations: parts.ledger.read.operationCount() }
}

/** A ledger whose transactions are part of the one already open. */
function inTransaction(ledger: Ledger, writable: WritableLedger): Ledger {
  return { ...ledger, read: writable, transact: (work) => work(writable) }
}

function saveCatalogue(ledger: WritableLedger, pinHash: string, nowMs: number): void {
  const save = (kind: Parameters<WritableLedger['saveReference']>[0], values: readonly { readonly id: string }[]): void => {
    for (const value of values) ledger.saveReference(kind, value.id, value, nowMs, 'demo-person-0')
  }
  save('branch', demoBranches)
  save('person', demoPeople(pinHash))
  save('service-category', demoCategories)
  save('service', demoServices)
  save('membership-type', demoTypes)
  save('gift-card-type', demoGiftCardTypes)
  ledger.saveSetting(settingsKeys.branchId, must(demoBranches[0], 'The demo has branches').id)
  ledger.saveSetting(settingsKeys.deskNumber, '1')
  ledger.saveSetting(settingsKeys.isDemo, 'true')
}

function noonOf(day: CalendarDay): number {
  return dayNumber(day) * 86_400_000 + 11 * 3_600_000
}
