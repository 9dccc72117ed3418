import type { Membership } from '#core/memberships/read-membership.ts'

/** Visits of a client that were not given back, wherever they were taken from. */
export function standingVisits(memberships: readonly Membership[], clientId: string): { serviceId: string; at: number }[] {
  return memberships.flatMap(({ visits }) => visits.filter(({ visit, returned }) => returned === null && visit.clientId === clientId).map(({ visit: { serviceId, at } }) => ({ serviceId, at })))
}
