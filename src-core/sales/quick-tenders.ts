import type { Currency } from '../money/currency.ts'
import { currencyExponent } from '../money/currency.ts'

/** Notes in whole units; currencies without decimals have a hundred times larger ones. */
const notes = [5, 10, 20, 50, 100, 200, 500] as const
const mostButtons = 4

/** What a client is likely to hand over for an amount: exactly that, or the next whole numbers of notes. Minor units. */
export function quickTenders(dueMinor: number, currency: Currency): number[] {
  if (dueMinor <= 0) return []
  const exponent = currencyExponent(currency)
  const unit = exponent === 0 ? 100 : 10 ** exponent
  const rounded = notes.map((note) => Math.ceil(dueMinor / (note * unit)) * note * unit)
  return [...new Set([dueMinor, ...rounded.toSorted((left, right) => left - right)])].slice(0, mostButtons)
}
