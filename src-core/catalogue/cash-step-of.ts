/** Currencies whose smallest coin in use is larger than their smallest unit, in minor units. A setting of the branch. */
const steps: Readonly<Record<string, number>> = { CHF: 5, CZK: 100, HUF: 500, NOK: 100, SEK: 100, DKK: 50, AUD: 5, CAD: 5, NZD: 10, ISK: 1, UAH: 50 }

export function cashStepOf(currency: string): number {
  return steps[currency] ?? 1
}
