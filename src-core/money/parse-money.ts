import { largestAmount } from './amount.ts'

/**
 * Minor units from what a person typed, or null when it is not an amount. Takes `,` or `.` as the decimal sign, and
 * spaces or apostrophes between thousands; never more decimals than the currency has, never a sign.
 */
export function parseMoney(text: string, exponent: number): number | null {
  const compact = text.trim().replaceAll(/[\s\u00A0\u202F'’]/g, '')
  const match = /^(?<whole>\d{1,12})(?:[.,](?<fraction>\d*))?$/.exec(compact)
  if (match?.groups === undefined) return null
  const fraction = match.groups['fraction'] ?? ''
  if (fraction.length > exponent) return null
  const minor = Number(`${match.groups['whole']}${fraction.padEnd(exponent, '0')}`)
  return minor <= largestAmount ? minor : null
}
