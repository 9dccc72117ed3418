import type { OwedVisitView } from '#contract/shapes/owed-visit.ts'
import type { DeductServiceView } from '#contract/shapes/deduct-choice.ts'
import type { OwedVisit } from '#core/memberships/owed-visits.ts'

/** What a client still owes, oldest first, each with the membership it is settled from: the one that fits best (domain.md §4). */
export function owedView(owed: readonly OwedVisit[], services: readonly DeductServiceView[]): OwedVisitView[] {
  return owed
    .filter(({ settledBy }) => settledBy === null)
    .map(({ owedId, day, serviceId, serviceName, priceMinor }) => {
      const best = services.find((service) => service.serviceId === serviceId)?.candidates.find(({ refusal }) => refusal === null)
      return { owedId, day, serviceId, serviceName, priceMinor, settleFrom: best === undefined ? null : { membershipId: best.membershipId, typeName: best.typeName, leftAfter: best.leftAfter } }
    })
}
