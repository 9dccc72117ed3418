/** ISO 4217 code in capitals. */
export type Currency = string

/** Digits after the decimal sign of a currency (JPY 0, EUR 2, KWD 3), by ISO 4217. */
export function currencyExponent(currency: Currency): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** Whether this is an ISO 4217 code that the platform knows. */
export function isCurrency(text: string): boolean {
  return /^[A-Z]{3}$/.test(text) && Intl.supportedValuesOf('currency').includes(text)
}
