import { includedTax } from '../money/included-tax.ts'

export type TaxedAmount = { readonly rateBasisPoints: number; readonly grossMinor: number; readonly taxMinor: number }

/**
 * Tax contained in the lines, once per rate per receipt (domain.md §6). Only what is taxed at the sale: a multi-purpose
 * membership is taxed on the derived value at each use, and what a single-purpose card pays was taxed before.
 */
export function taxesOf(
  lines: readonly { readonly netMinor: number; readonly taxBasisPoints: number; readonly taxedAt: 'sale' | 'use' }[],
  taxedBefore: readonly Pick<TaxedAmount, 'rateBasisPoints' | 'grossMinor'>[] = [],
): TaxedAmount[] {
  const gross = new Map<number, number>()
  for (const { netMinor, taxBasisPoints, taxedAt } of lines) {
    if (taxedAt === 'sale') gross.set(taxBasisPoints, (gross.get(taxBasisPoints) ?? 0) + netMinor)
  }
  for (const { rateBasisPoints, grossMinor } of taxedBefore) gross.set(rateBasisPoints, Math.max(0, (gross.get(rateBasisPoints) ?? 0) - grossMinor))
  return [...gross.entries()]
    .toSorted(([left], [right]) => right - left)
    .map(([rateBasisPoints, grossMinor]) => ({ rateBasisPoints, grossMinor, taxMinor: includedTax(grossMinor, rateBasisPoints) }))
}
