import type { Currency } from './currency.ts'
import { currencyExponent } from './currency.ts'

/**
 * Minor units as a person of that language reads them, with the currency's sign. English puts a sign that is a symbol
 * before the amount (€12.00) and one that is made of letters after it, as its own country does (119.90 zł).
 */
export function formatMoney(amountMinor: number, currency: Currency, language: string): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  const value = decimalText(amountMinor, currencyExponent(currency)) as Intl.StringNumericLiteral
  if (!language.startsWith('en')) return format.format(value)
  const sign = format.formatToParts(value).find(({ type }) => type === 'currency')?.value ?? currency
  return /\p{L}$/u.test(sign) ? `${formatAmount(amountMinor, currency, language)}\u00A0${sign}` : format.format(value)
}

/** Minor units as a plain number of that language, without the currency's sign. */
export function formatAmount(amountMinor: number, currency: Currency, language: string): string {
  const exponent = currencyExponent(currency)
  return new Intl.NumberFormat(language, { minimumFractionDigits: exponent, maximumFractionDigits: exponent }).format(
    decimalText(amountMinor, exponent) as Intl.StringNumericLiteral,
  )
}

/** Exact decimal spelling with a point: no float is ever made from money. */
export function decimalText(amountMinor: number, exponent: number): string {
  const digits = String(Math.abs(amountMinor)).padStart(exponent + 1, '0')
  const sign = amountMinor < 0 ? '-' : ''
  if (exponent === 0) return sign + digits
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}
