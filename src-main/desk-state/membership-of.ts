import type { MembershipTerms } from '#core/catalogue/membership-terms.ts'
import type { CalendarDay } from '#core/dates/calendar-day.ts'
import type { Slice } from '#core/ledger/slice.ts'
import { membershipKey } from '#core/memberships/kinds.ts'
import type { AutoActivationFact, SoldFact } from '#core/memberships/membership-fact.ts'
import type { Membership } from '#core/memberships/read-membership.ts'
import { readMembership } from '#core/memberships/read-membership.ts'
import { must } from '#core/std/must.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'

/** A membership as of a day, from the ledger alone; null when this ledger has never met it. */
export function membershipOf(ledger: ReadableLedger, membershipId: string, day: CalendarDay): Membership | null {
  return membershipInSlice(ledger, membershipId, ledger.slice(membershipKey(membershipId)), day)
}

/** The same from a slice that need not be the ledger's: as it would stand after an answer. */
export function membershipInSlice(ledger: ReadableLedger, membershipId: string, slice: Slice, day: CalendarDay): Membership | null {
  const sold = slice.facts.find((fact): fact is SoldFact => fact.kind === 'sold')
  if (sold === undefined) return null
  const terms = must(ledger.content(sold.termsId, 'terms'), 'Terms are on record before the first sale that names them') as MembershipTerms
  const changes = ledger.slice(`membership-type:${terms.typeId}`).facts as readonly AutoActivationFact[]
  return readMembership(membershipId, slice, withAliases(terms, ledger.aliases()), changes, day)
}

/** The same terms with what they cover under the names it goes by now: a desk that began alone sold them under its own. */
function withAliases(terms: MembershipTerms, aliases: ReadonlyMap<string, string>): MembershipTerms {
  if (aliases.size === 0) return terms
  const named = (id: string): string => aliases.get(id) ?? id
  const cover = <One extends { readonly id: string }>(covered: One): One => ({ ...covered, id: named(covered.id) })
  const { balance } = terms
  return {
    ...terms,
    validAtBranches: terms.validAtBranches === null ? null : terms.validAtBranches.map(named),
    balance: balance.kind === 'separate' ? { ...balance, rows: balance.rows.map((row) => ({ ...row, covers: cover(row.covers) })) } : { ...balance, covers: balance.covers.map(cover) },
  }
}

/** Every membership sold to a client, oldest first. */
export function membershipsOf(ledger: ReadableLedger, clientId: string, day: CalendarDay): Membership[] {
  return ledger.membershipsOfClient(clientId).flatMap(({ membershipId }) => membershipOf(ledger, membershipId, day) ?? [])
}
