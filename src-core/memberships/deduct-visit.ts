import type { OverrideLimit } from '../catalogue/membership-terms.ts'
import { overrideLimitOf } from '../catalogue/membership-terms.ts'
import type { OverrideReason } from '../catalogue/reasons.ts'
import { addDays } from '../dates/calendar-day.ts'
import type { OperationDraft } from '../ledger/operation.ts'
import type { Stamp } from '../ledger/stamp.ts'
import { draftOf } from '../ledger/stamp.ts'
import type { Outcome, Refusal } from '../std/outcome.ts'
import { done } from '../std/outcome.ts'
import type { DeductVisitBody } from './bodies.ts'
import { coveringRow } from './covering-row.ts'
import { hoursRefusal } from './hours-refusal.ts'
import { capRefusal } from './cap-refusal.ts'
import { endRefusal } from './end-refusal.ts'
import { valueOfVisitsUsed } from './value-used.ts'
import type { BalanceRow, Membership } from './read-membership.ts'

/** What a receptionist asks when a client comes for a service. */
export type DeductAsk = {
  readonly membership: Membership
  readonly service: { readonly id: string; readonly name: string; readonly categoryId: string }
  readonly clientId: string | null
  readonly branchId: string
  readonly nowMs: number
  /** Local wall time at the branch: weekday 1 (Monday) to 7 and the minute of the day. */
  readonly weekday: number
  readonly minuteOfDay: number
  /** Other visits of the client that stand, for the guard against taking one visit twice. */
  readonly standingVisits: readonly { readonly serviceId: string; readonly at: number }[]
  readonly sameVisitConfirmed: boolean
  /** Who let the desk go on past the limits for going alone. */
  readonly approvedBy?: string | null
  /** The owed visit that this one settles: a use of today. */
  readonly settles?: { readonly owedId: string; readonly owedByClientId: string } | null
  /** A manager lets it pass its end, hours, cap or branch, within the type's limit. */
  readonly override?: { readonly reason: OverrideReason } | null
}

/** Two visits of one client for one service within this time are asked about once (domain.md §4). */
export const sameVisitGuardMinutes = 5

const refusalsInOrder: readonly ((ask: DeductAsk) => Refusal | null)[] = [
  ({ membership }) => endRefusal(membership),
  coverRefusal,
  branchRefusal,
  ({ membership, weekday, minuteOfDay }) => hoursRefusal(membership.terms.hours, weekday, minuteOfDay),
  balanceRefusal,
  ({ membership }) => capRefusal(membership),
  holderRefusal,
  sameVisitRefusal,
]

/** Why a visit cannot be taken, first reason first; null when it can. The order is the order of precedence. */
export function deductRefusal(ask: DeductAsk): Refusal | null {
  for (const refusalOf of refusalsInOrder) {
    const refusal = refusalOf(ask)
    if (refusal !== null) return refusal
  }
  return null
}

/**
 * Why a visit cannot be taken though a manager stands beside: what they may let pass, within the type's limit, is noted
 * instead of refused (SPEC D5).
 */
export function refusalUnderOverride(ask: DeductAsk): { readonly refusal: Refusal | null; readonly passed: readonly string[] } {
  const limit = overrideLimitOf(ask.membership.terms)
  const passed: string[] = []
  for (const refusalOf of refusalsInOrder) {
    const refusal = refusalOf(ask)
    if (refusal === null) continue
    if (!mayPass(refusal, ask.membership, limit)) return { refusal: pastLimit(refusal, limit), passed }
    passed.push(refusal.code)
  }
  return { refusal: null, passed }
}

function mayPass({ code }: Refusal, { lastDay, asOf }: Membership, limit: OverrideLimit): boolean {
  if (code === 'membership-has-ended') return lastDay !== null && asOf <= addDays(lastDay, limit.daysPastEnd)
  return (code === 'membership-is-not-valid-at-this-hour' && limit.hours) || (code === 'membership-cap-is-reached' && limit.caps) || (code === 'membership-is-not-valid-at-this-branch' && limit.branches === true)
}

function pastLimit(refusal: Refusal, { daysPastEnd }: OverrideLimit): Refusal {
  return refusal.code === 'membership-has-ended' ? { code: 'override-is-past-the-limit', facts: { ...refusal.facts, days: daysPastEnd } } : refusal
}

/** Decides taking one visit: the operation to record, or the refusal (SPEC D1). */
export function decideDeductVisit(ask: DeductAsk, stamp: Stamp): Outcome<OperationDraft<'deduct-visit', DeductVisitBody>> {
  const override = ask.override ?? null
  const { refusal, passed } = override === null ? { refusal: deductRefusal(ask), passed: [] } : refusalUnderOverride(ask)
  if (refusal !== null) return { ok: false, refusal }
  const { membership, service } = ask
  const { index, row } = coveringRow(membership, service)
  const body: DeductVisitBody = {
    membershipId: membership.membershipId,
    row: index,
    visits: 1,
    serviceId: service.id,
    serviceName: service.name,
    visitDay: stamp.businessDay,
    homeBranchId: membership.sold.branchId,
    valueShownMinor: valueOfNextVisit(row),
    ...(ask.settles ? { settles: ask.settles } : {}),
    ...(override === null || passed.length === 0 ? {} : { override: { refusals: [...passed], reason: override.reason } }),
    ...(ask.approvedBy ? { approvedBy: ask.approvedBy } : {}),
  }
  return done(draftOf(stamp, 'deduct-visit', body, ask.clientId))
}

/** What the next visit of a counted row is worth, in minor units; null for a row without a count. */
export function valueOfNextVisit(row: BalanceRow): number | null {
  if (row.sold === null) return null
  const used = row.used + Math.max(0, -row.corrected)
  return valueOfVisitsUsed({ priceMinor: row.priceMinor, sold: row.sold, used: used + 1 }) - row.valueUsedMinor
}

function coverRefusal({ membership, service }: DeductAsk): Refusal | null {
  const covered = membership.rows.some((row) => row.covers.some(({ kind, id }) => id === (kind === 'service' ? service.id : service.categoryId)))
  return covered ? null : { code: 'membership-does-not-cover-the-service', facts: { service: service.name } }
}

function branchRefusal({ membership, branchId }: DeductAsk): Refusal | null {
  const { validAtBranches } = membership.terms
  return validAtBranches === null || validAtBranches.includes(branchId) ? null : { code: 'membership-is-not-valid-at-this-branch', facts: {} }
}

function balanceRefusal({ membership, service }: DeductAsk): Refusal | null {
  const { row } = coveringRow(membership, service)
  return row.left === null || row.left > 0 ? null : { code: 'membership-has-no-visits-left', facts: {} }
}

function holderRefusal({ membership, clientId }: DeductAsk): Refusal | null {
  return membership.terms.named && membership.ownerId !== clientId ? { code: 'client-is-not-the-holder', facts: {} } : null
}

function sameVisitRefusal({ service, standingVisits, nowMs, sameVisitConfirmed }: DeductAsk): Refusal | null {
  if (sameVisitConfirmed) return null
  const guardMs = sameVisitGuardMinutes * 60_000
  const just = standingVisits.find((visit) => visit.serviceId === service.id && Math.abs(nowMs - visit.at) < guardMs)
  return just === undefined ? null : { code: 'the-same-visit-was-just-deducted', facts: { minutes: Math.floor(Math.abs(nowMs - just.at) / 60_000) } }
}
