import type { Fact } from '../ledger/fact.ts'
import type { SellBody } from '../sales/bodies.ts'
import { moneyMethods, totalOf } from '../sales/bodies.ts'
import type { ShiftFigures } from '../shifts/shift-figures.ts'
import type { MoneyMovedFact } from '../shifts/shift-money.ts'
import { moneyWhys } from '../shifts/shift-money.ts'

type ShiftParts = { readonly sales: readonly SellBody[]; readonly facts: readonly Fact[]; readonly unsent: number }

/** What a shift comes to, from the sales and the facts of one shift. */
export function reckonShift({ sales, facts, unsent }: ShiftParts): ShiftFigures {
  const moved = facts.filter((fact): fact is MoneyMovedFact => fact.kind === 'money-moved')
  const lines = sales.flatMap((sale) => sale.lines)
  const tenders = sales.flatMap((sale) => sale.tenders)
  const ways = [...tenders, ...moved.flatMap((one) => one.ways)]
  const numbers = [...sales.map(({ receipt }) => receipt.text), ...moved.flatMap(({ receiptNumber }) => receiptNumber ?? [])].toSorted(byReceipt)
  return {
    sales: { count: sales.length, grossMinor: sumOf(lines.map(({ grossMinor }) => grossMinor)), discountMinor: sumOf(lines.map(({ discountMinor }) => discountMinor)), totalMinor: sumOf(sales.map(totalOf)) },
    moved: moneyWhys.flatMap((why) => {
      const own = moved.filter((one) => one.why === why)
      return own.length === 0 ? [] : [{ why, count: own.length, amountMinor: sumOf(own.flatMap((one) => one.ways.map(({ amountMinor }) => amountMinor))) }]
    }),
    methods: moneyMethods.map((method) => {
      const amounts = ways.filter((way) => way.method === method).map(({ amountMinor }) => amountMinor)
      return { method, count: amounts.length, inMinor: sumOf(amounts.filter((amount) => amount > 0)), outMinor: 0 - sumOf(amounts.filter((amount) => amount < 0)) }
    }),
    giftCardsSoldMinor: sumOf(lines.flatMap((line) => (line.kind === 'gift-card' ? line.netMinor : []))),
    giftCardsRedeemedMinor: sumOf(tenders.flatMap((tender) => (tender.method === 'gift-card' ? tender.amountMinor : []))),
    accountsToppedUpMinor: sumOf(lines.flatMap((line) => (line.kind === 'account-top-up' ? line.netMinor : []))),
    accountsSpentMinor: sumOf(tenders.flatMap((tender) => (tender.method === 'client-account' ? tender.amountMinor : []))),
    drawerOpenings: facts.filter(({ kind }) => kind === 'drawer-opened').length,
    firstReceipt: numbers[0] ?? null,
    lastReceipt: numbers.at(-1) ?? null,
    unsent,
  }
}

/** A later series, and within it a later number, has the longer or the greater text. */
function byReceipt(left: string, right: string): number {
  return left.length - right.length || (left < right ? -1 : 1)
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
