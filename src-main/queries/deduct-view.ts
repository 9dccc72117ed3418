import type { DeductServiceView } from '#contract/shapes/deduct-choice.ts'
import type { Service } from '#core/catalogue/service.ts'
import type { Branch } from '#core/catalogue/branch.ts'
import { compareFitting } from '#core/memberships/compare-fitting.ts'
import { coveringRow } from '#core/memberships/covering-row.ts'
import type { DeductAsk } from '#core/memberships/deduct-visit.ts'
import { deductRefusal, refusalUnderOverride, valueOfNextVisit } from '#core/memberships/deduct-visit.ts'
import type { Membership } from '#core/memberships/read-membership.ts'
import { visitsLeft, visitsSold } from '#core/memberships/read-membership.ts'
import type { DeskDay } from '../desk-state/desk-day.ts'

type At = { readonly clientId: string; readonly branch: Branch; readonly day: DeskDay; readonly standingVisits: DeductAsk['standingVisits'] }

/** What may be deducted: each service with the memberships it could come from, best first; services nobody covers come last. */
export function deductView(services: readonly Service[], memberships: readonly Membership[], at: At): DeductServiceView[] {
  const views = services.filter(({ archived }) => !archived).map((service) => ({ serviceId: service.id, name: service.name, priceMinor: service.priceMinor, candidates: candidatesOf(service, memberships, at) }))
  return views.toSorted((left, right) => rank(left) - rank(right))
}

function rank({ candidates }: DeductServiceView): number {
  if (candidates.some(({ refusal }) => refusal === null)) return 0
  return candidates.length > 0 ? 1 : 2
}

function candidatesOf(service: Service, memberships: readonly Membership[], at: At): DeductServiceView['candidates'] {
  return memberships
    .filter((membership) => coversService(membership, service))
    .toSorted(compareFitting)
    .map((membership) => candidate(membership, service, at))
    .toSorted((left, right) => Number(left.refusal !== null) - Number(right.refusal !== null))
}

function candidate(membership: Membership, service: Service, { clientId, branch, day, standingVisits }: At): DeductServiceView['candidates'][number] {
  // Whether the same visit was just taken is asked at the press, when it is known how long ago that was.
  const ask = { ...day, membership, service, clientId, branchId: branch.id, standingVisits, sameVisitConfirmed: true }
  const refusal = deductRefusal(ask)
  const { row } = coveringRow(membership, service)
  const left = visitsLeft(membership)
  const counted = left !== null && row.left !== null
  return {
    membershipId: membership.membershipId,
    typeName: membership.terms.name,
    number: membership.sold.number,
    refusal,
    mayOverride: refusal !== null && refusalUnderOverride(ask).refusal === null,
    mayOwe: refusal?.code === 'membership-has-no-visits-left',
    sold: row.left === null ? null : visitsSold(membership),
    left: counted ? left : null,
    leftAfter: counted ? left - 1 : null,
    valueMinor: valueOfNextVisit(row),
  }
}

function coversService(membership: Membership, service: Service): boolean {
  return membership.rows.some((row) => row.covers.some(({ kind, id }) => id === (kind === 'service' ? service.id : service.categoryId)))
}
