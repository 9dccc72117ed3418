import { z } from 'zod'
import { amountInBody, dayInBody, idInBody, nameInBody } from '../catalogue/body-shapes.ts'
import { owedReasons } from '../catalogue/reasons.ts'
import type { CalendarDay } from '../dates/calendar-day.ts'
import { bodyKind } from '../ledger/body-kind.ts'
import type { SubjectKey } from '../ledger/entry.ts'
import type { Fact, SubjectFact } from '../ledger/fact.ts'
import { factOf } from '../ledger/fact-of.ts'
import type { Operation, OperationDraft } from '../ledger/operation.ts'
import type { Slice } from '../ledger/slice.ts'
import type { Stamp } from '../ledger/stamp.ts'
import { draftOf } from '../ledger/stamp.ts'
import type { Outcome } from '../std/outcome.ts'
import { done, refuse } from '../std/outcome.ts'
import type { DeductAsk } from './deduct-visit.ts'
import { deductRefusal } from './deduct-visit.ts'

/** A client's owed visits: took place with nothing left to take them from. */
export function owedVisitsKey(clientId: string): SubjectKey {
  return `owed-visits:${clientId}`
}

export const recordOwedVisitBody = z.object({
  owedByClientId: idInBody,
  /** The used-up membership it should have come from. */
  membershipId: idInBody,
  serviceId: idInBody,
  serviceName: nameInBody,
  visitDay: dayInBody,
  /** List price that day, in minor units: what paying for it costs unless agreed otherwise. */
  priceMinor: amountInBody,
})
export type RecordOwedVisitBody = z.infer<typeof recordOwedVisitBody>

export const writeOffOwedVisitBody = z.object({ owedByClientId: idInBody, owedId: idInBody, reason: z.enum(owedReasons), approvedBy: idInBody.optional() })
export type WriteOffOwedVisitBody = z.infer<typeof writeOffOwedVisitBody>

export type OwedFact = Fact & { readonly kind: 'owed' } & Omit<RecordOwedVisitBody, 'owedByClientId'>
export type SettledFact = Fact & { readonly kind: 'settled'; readonly owedId: string; readonly by: 'visit' | 'payment' | 'write-off' }
type ReopenedFact = Fact & { readonly kind: 'reopened'; readonly settledBy: string }

/** An owed visit and what settled it, first in ledger order; null while it is owed. */
export type OwedVisit = { readonly owedId: string; readonly day: CalendarDay; readonly serviceId: string; readonly serviceName: string; readonly priceMinor: number; readonly settledBy: SettledFact['by'] | null }

/** Says that an owed visit was settled by this operation; given back or cancelled, it is owed again. */
export function settledFact(operation: Operation, owedByClientId: string, owedId: string, by: SettledFact['by']): SubjectFact {
  return { subject: owedVisitsKey(owedByClientId), fact: { ...factOf(operation, 'settled'), owedId, by } as SubjectFact['fact'] }
}

export function reopenedFact(operation: Operation, owedByClientId: string, settledBy: string): SubjectFact {
  return { subject: owedVisitsKey(owedByClientId), fact: { ...factOf(operation, 'reopened'), settledBy } as SubjectFact['fact'] }
}

/** A client's owed visits in ledger order. */
export function readOwedVisits({ facts }: Slice): OwedVisit[] {
  const known = facts as readonly (OwedFact | SettledFact | ReopenedFact)[]
  const reopened = new Set(known.flatMap((fact) => (fact.kind === 'reopened' ? [fact.settledBy] : [])))
  const settled = known.filter((fact): fact is SettledFact => fact.kind === 'settled' && !reopened.has(fact.id))
  return known.flatMap((fact) =>
    fact.kind === 'owed'
      ? [{ owedId: fact.id, day: fact.visitDay, serviceId: fact.serviceId, serviceName: fact.serviceName, priceMinor: fact.priceMinor, settledBy: settled.find(({ owedId }) => owedId === fact.id)?.by ?? null }]
      : [],
  )
}

export const owedVisitKinds = {
  'record-owed-visit': bodyKind({
    version: 1,
    schema: recordOwedVisitBody,
    effects: (operation) => {
      const { owedByClientId, ...owed } = operation.body
      return { entries: [], facts: [{ subject: owedVisitsKey(owedByClientId), fact: { ...factOf(operation, 'owed'), ...owed } }] }
    },
  }),
  'write-off-owed-visit': bodyKind({
    version: 1,
    schema: writeOffOwedVisitBody,
    effects: (operation) => ({ entries: [], facts: [settledFact(operation, operation.body.owedByClientId, operation.body.owedId, 'write-off')] }),
  }),
}

/** Decides recording a visit that took place with nothing left: only where that alone is in the way (SPEC O1). */
export function decideRecordOwedVisit(ask: DeductAsk & { readonly clientId: string; readonly priceMinor: number }, stamp: Stamp): Outcome<OperationDraft<'record-owed-visit', RecordOwedVisitBody>> {
  const refusal = deductRefusal(ask)
  if (refusal === null) return refuse('visit-can-be-taken')
  if (refusal.code !== 'membership-has-no-visits-left') return { ok: false, refusal }
  const { clientId, membership, service, priceMinor } = ask
  return done(draftOf(stamp, 'record-owed-visit', { owedByClientId: clientId, membershipId: membership.membershipId, serviceId: service.id, serviceName: service.name, visitDay: stamp.businessDay, priceMinor }, clientId))
}

/** The owed visit that still is to be settled, or why there is none. */
export function owedToSettle(slice: Slice, owedId: string): Outcome<OwedVisit> {
  const owed = readOwedVisits(slice).find((one) => one.owedId === owedId)
  if (owed === undefined) return refuse('there-is-no-such-owed-visit')
  return owed.settledBy === null ? done(owed) : refuse('owed-visit-was-already-settled')
}
