import type { Texts } from '#core/texts/format-text.ts'
import type { FactLine } from '../../ui/fact-list.tsx'

/** Counted against expected: too little, too much, or none. */
export function differenceWords(differenceMinor: number, currency: string, { text, money }: Texts): string {
  if (differenceMinor === 0) return text('shift.no-difference')
  return text(differenceMinor < 0 ? 'shift.short' : 'shift.over', { amount: money(Math.abs(differenceMinor), currency) })
}

export function differenceTone(differenceMinor: number): FactLine['tone'] {
  if (differenceMinor === 0) return undefined
  return differenceMinor < 0 ? 'brick' : 'amber'
}
