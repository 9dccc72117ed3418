import { shareOf } from '../money/round-half-up.ts'

/**
 * Value used of a counted balance row, in minor units: `roundHalfUp(P · min(K, N) / N)` (domain rule: uses move visits
 * only, money is derived). `used` is K, uses less returns; visits added by correction carry no value and are used last.
 */
export function valueOfVisitsUsed(row: { readonly priceMinor: number; readonly sold: number; readonly used: number }): number {
  return shareOf(row.priceMinor, Math.max(0, Math.min(row.used, row.sold)), row.sold)
}

/**
 * Value used of an unlimited membership, in minor units: `roundHalfUp(P · u / D)`. `daysUsed` is u, the unfrozen days from
 * activation through the day asked for; `days` is D, base and extension days, never frozen ones.
 */
export function valueOfDaysUsed(row: { readonly priceMinor: number; readonly days: number; readonly daysUsed: number }): number {
  return shareOf(row.priceMinor, Math.max(0, Math.min(row.daysUsed, row.days)), row.days)
}
