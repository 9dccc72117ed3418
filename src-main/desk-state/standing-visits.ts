import { stands } from '#core/memberships/counted-visits.ts'
import type { Membership } from '#core/memberships/read-membership.ts'

/** Visits of a client that were not given back, wherever they were taken from. */
export function standingVisits(memberships: readonly Membership[], clientId: string): { serviceId: string; at: number }[] {
  return memberships.flatMap(({ visits }) => visits.filter((counted) => stands(counted) && counted.visit.clientId === clientId).map(({ visit: { serviceId, at } }) => ({ serviceId, at })))
}
