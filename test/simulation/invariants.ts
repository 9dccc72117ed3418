import { calendarDay } from '#core/dates/calendar-day.ts'
import type { SubjectKey } from '#core/ledger/entry.ts'
import { sliceText } from '#core/ledger/slice.ts'
import type { MembershipTerms } from '#core/catalogue/membership-terms.ts'
import { findQuestions } from '#core/operations/find-questions.ts'
import { streams } from '#core/sync-protocol/wire.ts'
import type { ReadableLedger } from '#main/ledger-db/ledger.ts'
import type { StreamHeads } from '../../src-server/sync/network-store.ts'
import type { Confirmed } from './life.ts'
import type { SimulatedDesk } from './simulated-desk.ts'
import type { SimulatedServer } from './simulated-server.ts'

const farAhead = calendarDay('2060-01-01')

/** The first rule that does not hold once everybody has heard from everybody; null when all do (sync.md §4). */
export async function brokenRule(desks: readonly SimulatedDesk[], server: SimulatedServer, confirmed: Confirmed, destroyed: boolean): Promise<string | null> {
  return unsentRule(desks) ?? digestRule(desks, await server.heads()) ?? onceRule(desks, await server.operationIds(), confirmed) ?? foldRule(desks, confirmed) ?? peopleRule(desks, confirmed) ?? projectionRule(desks) ?? (destroyed ? null : repairRule(desks))
}

function unsentRule(desks: readonly SimulatedDesk[]): string | null {
  const waiting = desks.find((desk) => desk.ledger().sync.unsentCount() > 0)
  return waiting === undefined ? null : `P1 ${waiting.name} still has ${waiting.ledger().sync.unsentCount()} unsent`
}

function digestRule(desks: readonly SimulatedDesk[], heads: StreamHeads): string | null {
  for (const desk of desks) {
    for (const stream of streams) {
      const [here, there] = [desk.ledger().sync.digest(stream), heads[stream].digest]
      if (here.count !== there.count || here.sum !== there.sum) return `P3 ${desk.name} has ${here.count} rows of ${stream} with sum ${here.sum}, the server ${there.count} with ${there.sum}`
    }
  }
  return null
}

function onceRule(desks: readonly SimulatedDesk[], ids: readonly string[], confirmed: Confirmed): string | null {
  if (new Set(ids).size !== ids.length) return 'L6 the server holds an operation twice'
  const known = new Set(ids)
  for (const id of confirmed.operations) if (!known.has(id)) return `S3 the confirmed operation ${id} is lost at the server`
  for (const desk of desks) {
    if (desk.ledger().read.operationCount() !== ids.length) return `L6 ${desk.name} holds ${desk.ledger().read.operationCount()} operations, the server ${ids.length}`
    for (const id of confirmed.operations) if (desk.ledger().read.operation(id) === null) return `S3 the confirmed operation ${id} is lost at ${desk.name}`
  }
  return null
}

function foldRule(desks: readonly SimulatedDesk[], confirmed: Confirmed): string | null {
  const [first, ...others] = desks
  if (first === undefined) return null
  for (const membershipId of confirmed.memberships) {
    const subject: SubjectKey = `membership:${membershipId}`
    const [slice, questions] = [sliceText(first.ledger().read.slice(subject)), questionsOf(first.ledger().read, subject)]
    for (const other of others) {
      if (sliceText(other.ledger().read.slice(subject)) !== slice) return `L4 ${subject} folds differently at ${first.name} and ${other.name}`
      if (questionsOf(other.ledger().read, subject) !== questions) return `L4 other questions about ${subject} at ${first.name} and ${other.name}`
    }
  }
  return null
}

export function questionsOf(read: ReadableLedger, subject: SubjectKey): string {
  const source = { slice: read.slice, terms: (termsId: string) => read.content(termsId, 'terms') as MembershipTerms | null, salesWithNumber: () => [] }
  return JSON.stringify(findQuestions(source, subject, farAhead))
}

function peopleRule(desks: readonly SimulatedDesk[], confirmed: Confirmed): string | null {
  for (const clientId of [...confirmed.clients, ...confirmed.erased]) {
    const records = new Set(desks.map((desk) => JSON.stringify(desk.ledger().read.client(clientId))))
    if (records.size > 1) return `P3 ${clientId} is not the same at every desk: ${[...records].join(' / ')}`
    if (confirmed.erased.has(clientId) && !records.has('null')) return `P3 the erased client ${clientId} came back`
  }
  const services = new Set(desks.map((desk) => JSON.stringify(desk.ledger().read.references('service'))))
  return services.size > 1 ? 'P3 the catalogue is not the same at every desk' : null
}

function projectionRule(desks: readonly SimulatedDesk[]): string | null {
  for (const desk of desks) {
    const { problems } = desk.ledger().check()
    if (problems.length > 0) return `L5 ${desk.name}: ${JSON.stringify(problems[0])}`
    if (desk.ledger().sync.quarantined() > 0) return `P5 ${desk.name} put a row aside`
  }
  return null
}

/** Where no data was destroyed the second net catches nothing, or the first has a hole (sync.md §2.5). */
function repairRule(desks: readonly SimulatedDesk[]): string | null {
  const mending = desks.find((desk) => desk.mended() > 0)
  return mending === undefined ? null : `P3 ${mending.name} mended ${mending.mended()} rows though nothing was destroyed`
}
