import type { RefundFormula } from '../catalogue/membership-terms.ts'
import { refundFormulas, refundTermsOf } from '../catalogue/membership-terms.ts'
import type { Service } from '../catalogue/service.ts'
import { addDays } from '../dates/calendar-day.ts'
import { stands } from '../memberships/counted-visits.ts'
import type { Membership } from '../memberships/read-membership.ts'
import { valueOfDaysUsed } from '../memberships/value-used.ts'
import { exhaustive } from '../std/exhaustive.ts'
import type { Refusal } from '../std/outcome.ts'

/** One way to reckon a refund, beside the others; amounts in minor units of the sale's currency. */
export type RefundOption = {
  readonly formula: RefundFormula
  readonly feeMinor: number
  readonly refundMinor: number
  /** What the type proposes. */
  readonly isDefault: boolean
  /** Why it cannot be chosen here; null when it can. */
  readonly refusal: Refusal | null
}

export type RefundBasis = { readonly membership: Membership; readonly services: readonly Service[] }

/**
 * Every way to reckon a refund side by side (domain.md §6): (a) paid less value used, (b) paid less the list price of the
 * visits used, (c) either less a fee, (d) by the days that remain, (e) in full while unused and inside the window.
 */
export function refundOptions(basis: RefundBasis, feeMinor: number): RefundOption[] {
  const terms = refundTermsOf(basis.membership.terms)
  const plain = refundFormulas.map((formula) => refundOption(basis, formula, 0))
  const withFee = feeMinor === 0 ? [] : (['value-left', 'less-list-price'] as const).map((formula) => refundOption(basis, formula, feeMinor))
  const options = [...plain.slice(0, 2), ...withFee, ...plain.slice(2)]
  const proposed =
    options.find(({ formula, refusal }) => formula === 'in-full' && refusal === null) ??
    options.find((option) => option.formula === terms.formula && option.feeMinor === terms.feeMinor && option.refusal === null) ??
    options[0]
  return options.map((option) => ({ ...option, isDefault: option === proposed }))
}

/** One of them: what it comes to, never below zero and never above what was paid, or why it cannot be chosen. */
export function refundOption(basis: RefundBasis, formula: RefundFormula, feeMinor: number): RefundOption {
  const refusal = formulaRefusal(basis.membership, formula, feeMinor)
  if (refusal !== null) return { formula, feeMinor, refundMinor: 0, isDefault: false, refusal }
  const beforeFee = Math.min(basis.membership.sold.paidMinor, Math.max(0, amountOf(basis, formula)))
  const fee = Math.min(feeMinor, beforeFee)
  return { formula, feeMinor: fee, refundMinor: beforeFee - fee, isDefault: false, refusal: null }
}

function amountOf({ membership, services }: RefundBasis, formula: RefundFormula): number {
  const { sold, valueUsedMinor } = membership
  switch (formula) {
    case 'value-left':
      return sold.paidMinor - valueUsedMinor
    case 'less-list-price':
      return sold.paidMinor - listPriceOfVisits(membership, services)
    case 'by-days':
      return sold.paidMinor - valueOfDaysUsed({ priceMinor: sold.paidMinor, days: membership.days ?? 1, daysUsed: membership.daysUsed })
    case 'in-full':
      return sold.paidMinor
    default:
      return exhaustive(formula)
  }
}

/** The list price of the visits that stand, as the catalogue has it now; a service it no longer knows counts nothing. */
export function listPriceOfVisits({ visits }: Membership, services: readonly Service[]): number {
  const prices = new Map(services.map(({ id, priceMinor }) => [id, priceMinor]))
  return visits.reduce((sum, counted) => (stands(counted) ? sum + counted.visit.visits * (prices.get(counted.visit.serviceId) ?? 0) : sum), 0)
}

function formulaRefusal(membership: Membership, formula: RefundFormula, feeMinor: number): Refusal | null {
  const { terms, startDay, sold, asOf, visits } = membership
  if (formula === 'value-left' || formula === 'less-list-price') return null
  if (feeMinor > 0) return { code: 'refund-fee-does-not-fit', facts: {} }
  if (formula === 'by-days') return terms.validity === null ? { code: 'membership-has-no-days-to-refund-by', facts: { name: terms.name } } : null
  if (visits.some(stands)) return { code: 'refund-in-full-is-for-unused', facts: { startDay } }
  const lastDay = addDays(sold.day, refundTermsOf(terms).withdrawalDays)
  return asOf > lastDay ? { code: 'refund-window-is-over', facts: { lastDay } } : null
}
