import { includedTax } from '../money/included-tax.ts'

export type TaxedAmount = { readonly rateBasisPoints: number; readonly grossMinor: number; readonly taxMinor: number }

/**
 * Tax contained in the lines, once per rate per receipt (domain.md §6). Only what is taxed at the sale: a multi-purpose
 * membership is taxed on the derived value at each use.
 */
export function taxesOf(lines: readonly { readonly netMinor: number; readonly taxBasisPoints: number; readonly taxedAt: 'sale' | 'use' }[]): TaxedAmount[] {
  const gross = new Map<number, number>()
  for (const { netMinor, taxBasisPoints, taxedAt } of lines) {
    if (taxedAt === 'sale') gross.set(taxBasisPoints, (gross.get(taxBasisPoints) ?? 0) + netMinor)
  }
  return [...gross.entries()]
    .toSorted(([left], [right]) => right - left)
    .map(([rateBasisPoints, grossMinor]) => ({ rateBasisPoints, grossMinor, taxMinor: includedTax(grossMinor, rateBasisPoints) }))
}
