import { roundHalfUp } from './round-half-up.ts'

/** The amount a till can really take in coins: the nearest multiple of the currency's cash step, halves up. */
export function roundCash(amountMinor: number, stepMinor: number): number {
  return stepMinor <= 1 ? amountMinor : roundHalfUp(amountMinor, stepMinor) * stepMinor
}
