import { roundHalfUp } from './round-half-up.ts'

/** Tax contained in a gross amount, rate in basis points: `roundHalfUp(gross · r / (10000 + r))` (domain.md §6). */
export function includedTax(grossMinor: number, rateBasisPoints: number): number {
  return roundHalfUp(BigInt(grossMinor) * BigInt(rateBasisPoints), 10_000 + rateBasisPoints)
}
