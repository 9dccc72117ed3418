import { roundCash } from '../money/round-cash.ts'
/** What was put down by one way; cash is what was handed over. */
type Put = { readonly method: string; readonly amountMinor: number }

/** How a bill is settled by what was handed over. All in minor units. */
export type Settlement<Tender extends Put> = {
  /** Still to be paid, exactly and as cash would settle it; 0 once the bill is settled. */
  readonly leftMinor: number
  readonly leftInCashMinor: number
  /** More than the bill by other ways than cash: there is no change from those. */
  readonly tooMuchMinor: number
  readonly changeMinor: number
  readonly cashRoundingMinor: number
  readonly givenMinor: number
  /** What stays in the till by each way. */
  readonly kept: readonly (Tender | { readonly method: 'cash'; readonly amountMinor: number })[]
}

/** Settles a bill: other ways first, cash last; change comes only from cash, and cash rounds to the smallest coin (domain.md §6). */
export function settle<Tender extends Put>(totalMinor: number, tenders: readonly Tender[], cashStepMinor: number): Settlement<Tender> {
  const paid = tenders.filter(({ amountMinor }) => amountMinor > 0)
  const sum = (list: readonly Tender[]): number => list.reduce((total, { amountMinor }) => total + amountMinor, 0)
  const others = paid.filter(({ method }) => method !== 'cash')
  const cash = sum(paid.filter(({ method }) => method === 'cash'))
  const givenMinor = sum(paid)
  const afterOthers = totalMinor - sum(others)
  const open = { givenMinor, changeMinor: 0, cashRoundingMinor: 0, tooMuchMinor: 0, kept: others }
  if (afterOthers < 0) return { ...open, leftMinor: 0, leftInCashMinor: 0, tooMuchMinor: -afterOthers }
  if (afterOthers === 0 && cash === 0) return { ...open, leftMinor: 0, leftInCashMinor: 0 }
  const dueInCash = roundCash(afterOthers, cashStepMinor)
  if (cash < dueInCash || cash === 0) {
    // Only a bill that rounds to nothing is settled without a coin.
    const leftMinor = Math.max(0, afterOthers - cash)
    return { ...open, leftMinor, leftInCashMinor: Math.max(0, dueInCash - cash) }
  }
  return {
    ...open,
    leftMinor: 0,
    leftInCashMinor: 0,
    changeMinor: cash - dueInCash,
    cashRoundingMinor: dueInCash - afterOthers,
    kept: dueInCash === 0 ? others : [...others, { method: 'cash', amountMinor: dueInCash }],
  }
}
