import type { Currency } from './currency.ts'
import { currencyExponent } from './currency.ts'

/** Notes and coins in minor units, largest first, of currencies whose series is not 1, 2, 5. */
const known: Readonly<Record<string, readonly number[]>> = {
  EUR: [20_000, 10_000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  PLN: [50_000, 20_000, 10_000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  GBP: [5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  USD: [10_000, 5000, 2000, 1000, 500, 100, 25, 10, 5, 1],
  JPY: [10_000, 5000, 1000, 500, 100, 50, 10, 5, 1],
  CHF: [100_000, 20_000, 10_000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5],
  CZK: [500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5000, 2000, 1000, 500, 200, 100],
  KWD: [20_000, 10_000, 5000, 1000, 500, 250, 100, 50, 20, 10, 5],
}

/** What cash is counted in, largest first: the currency's own notes and coins, else 1, 2 and 5 of each power of ten. */
export function denominationsOf(currency: Currency): readonly number[] {
  const own = known[currency]
  if (own !== undefined) return own
  const powers = Array.from({ length: currencyExponent(currency) + 3 }, (_, power) => 10 ** power)
  return powers.flatMap((power) => [power, 2 * power, 5 * power]).toReversed()
}
