import type { MembershipTerms } from '#core/catalogue/membership-terms.ts'
import { membershipKey } from '#core/memberships/kinds.ts'
import type { SoldFact } from '#core/memberships/membership-fact.ts'
import type { Operation } from '#core/ledger/operation.ts'
import { calendarDay, isCalendarDay } from '#core/dates/calendar-day.ts'
import { localTimeAt } from '#core/dates/business-day.ts'
import type { DeductVisitBody } from '#core/memberships/bodies.ts'
import type { SellBody } from '#core/sales/bodies.ts'
import { totalOf } from '#core/sales/bodies.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk, personName } from '../desk-state/known-desk.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import type { DeskSession } from '../ports/session.ts'
import type { DayLine, LineNames } from './day-line.ts'
import { dayLine } from './day-line.ts'

export type DayAnswer = { day: string; sales: number; salesMinor: number; visits: number; lines: DayLine[]; more: boolean }

/** The list is cut, the sums never: they are over the whole day. */
const mostLines = 500
const wholeDay = 1_000_000

/** What happened on a business day, newest first. */
export function readDay(parts: DeskParts, session: DeskSession, input: { readonly day: string }): DayAnswer {
  const ledger = parts.ledger.read
  const desk = knownDesk(ledger, session)
  if (!desk.ok || !isCalendarDay(input.day)) return { day: input.day, sales: 0, salesMinor: 0, visits: 0, lines: [], more: false }
  const operations = ledger.operationsOfDay(calendarDay(input.day), wholeDay)
  const takenBack = new Set(operations.flatMap(({ body }) => ((body as { originalId?: string }).originalId ?? [])))
  const sold = operations.filter(({ kind }) => kind === 'sell')
  return {
    day: input.day,
    sales: sold.length,
    salesMinor: sold.reduce((sum, { body }) => sum + totalOf(body as SellBody), 0),
    visits: operations.reduce((sum, operation) => sum + visitsOf(operation), 0),
    more: operations.length > mostLines,
    lines: operations.slice(0, mostLines).flatMap((operation) => dayLine(operation, namesOf(ledger, operation, desk.value.branch.timeZone), takenBack.has(operation.id)) ?? []),
  }
}

function visitsOf({ kind, body }: Operation): number {
  if (kind === 'deduct-visit') return (body as DeductVisitBody).visits
  return kind === 'return-visit' ? -(body as { visits: number }).visits : 0
}

function namesOf(ledger: ReadableLedger, operation: Operation, timeZone: string): LineNames {
  const { occurredAt, actorId, clientId } = operation
  const terms = termsConcerned(ledger, operation)
  return {
    time: localTimeAt(occurredAt, timeZone).time,
    actorName: personName(ledger, actorId),
    clientName: clientId === null ? '' : (ledger.client(clientId)?.name ?? ''),
    typeName: terms?.name ?? '',
    stock: terms?.stock ?? null,
  }
}

/** The terms of the membership an operation concerns; of a sale, those of its first. */
function termsConcerned(ledger: ReadableLedger, { kind, body }: Operation): MembershipTerms | null {
  const line = kind === 'sell' ? (body as SellBody).lines.find((sold) => sold.kind === 'membership') : undefined
  const membershipId = line?.membershipId ?? (body as { membershipId?: string }).membershipId
  if (membershipId === undefined) return null
  const sold = ledger.slice(membershipKey(membershipId)).facts.find((fact): fact is SoldFact => fact.kind === 'sold')
  return sold === undefined ? null : (ledger.content(sold.termsId, 'terms') as MembershipTerms | null)
}
