import type { ClientRowView } from '#contract/shapes/client-row.ts'
import { maskedPhone } from '#core/clients/phone.ts'
import type { CalendarDay } from '#core/dates/calendar-day.ts'
import { membershipStatus } from '#core/memberships/membership-status.ts'
import { visitsLeft, visitsSold } from '#core/memberships/read-membership.ts'
import { membershipsOf } from '../desk-state/membership-of.ts'
import type { ClientRecord, ReadableLedger } from '../ledger-db/ledger.ts'

/** A client in a list: who, the masked phone, what is left on what can still be used. */
export function clientRow(ledger: ReadableLedger, record: ClientRecord, day: CalendarDay): ClientRowView {
  const memberships = membershipsOf(ledger, record.clientId, day).map((membership) => ({
    membershipId: membership.membershipId,
    typeName: membership.terms.name,
    stock: membership.terms.stock,
    status: membershipStatus(membership),
    left: visitsLeft(membership),
    sold: visitsSold(membership),
  }))
  return { clientId: record.clientId, name: record.name, maskedPhone: maskedPhone(record.phones[0] ?? ''), memberships: memberships.filter(({ status }) => status !== 'used-up' && status !== 'expired') }
}
