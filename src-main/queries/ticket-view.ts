import type { TicketView } from '#contract/shapes/ticket.ts'
import type { Covered } from '#core/catalogue/membership-terms.ts'
import { earliestFreezeDay, freezeDaysLeft, freezeRefusal } from '#core/memberships/freeze-membership.ts'
import { correctRefusal, extendRefusal } from '#core/memberships/correct-membership.ts'
import { goneRefusal } from '#core/memberships/end-refusal.ts'
import { daysLeftThrough, membershipStatus } from '#core/memberships/membership-status.ts'
import type { Membership } from '#core/memberships/read-membership.ts'
import { frozenDaysTaken, visitsLeft, visitsSold } from '#core/memberships/read-membership.ts'
import { unfreezeRefusal } from '#core/memberships/unfreeze-membership.ts'

/** A sold membership as it is drawn on its day. */
export function ticketView(membership: Membership, branchId: string): TicketView {
  const { terms, sold, rows, lastDay, startDay, startsLatest, frozenBy, plannedFreeze } = membership
  const planned = terms.activation.kind === 'planned'
  return {
    membershipId: membership.membershipId,
    number: sold.number,
    typeName: terms.name,
    stock: terms.stock,
    named: terms.named,
    covers: rows.flatMap((row) => row.covers.map(({ name }) => name)),
    everyBranch: terms.validAtBranches === null,
    status: membershipStatus(membership),
    sold: visitsSold(membership),
    left: visitsLeft(membership),
    used: rows.reduce((sum, row) => sum + row.used, 0),
    rows: rows.map((row) => ({ name: coverNames(row.covers), sold: row.sold === null ? null : row.sold + row.corrected, left: row.left, used: row.used })),
    soldDay: sold.day,
    saleId: sold.saleId,
    extendRefusal: extendRefusal(membership),
    correctRefusal: correctRefusal(membership, branchId),
    refundRefusal: goneRefusal(membership),
    startsBy: terms.activation.kind,
    // A planned start is known beforehand; the others only once they came.
    startDay: startDay ?? (planned ? startsLatest : null),
    startsLatest,
    lastDay,
    daysLeft: lastDay === null ? null : daysLeftThrough(lastDay, membership.asOf),
    frozenFrom: frozenBy?.from ?? null,
    frozenUntil: frozenBy?.until ?? null,
    plannedFreezeFrom: plannedFreeze?.from ?? null,
    freeze: freezeOf(membership),
    unfreezeRefusal: unfreezeRefusal(membership),
    paidMinor: sold.paidMinor,
    valueLeftMinor: membership.valueLeftMinor,
  }
}

function freezeOf(membership: Membership): TicketView['freeze'] {
  const longestTotalDays = membership.terms.freeze?.longestTotalDays ?? null
  return {
    refusal: freezeRefusal(membership),
    usedDays: frozenDaysTaken(membership.freezes) ?? longestTotalDays ?? 0,
    longestTotalDays,
    leftDays: freezeDaysLeft(membership),
    earliestFrom: earliestFreezeDay(membership),
  }
}

function coverNames(covers: readonly Covered[]): string {
  return covers.map(({ name }) => name).join(', ')
}
