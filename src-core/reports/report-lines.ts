import { moneyMethods } from '../sales/bodies.ts'
import type { Texts } from '../texts/format-text.ts'
import type { ShiftFigures } from '../shifts/shift-figures.ts'
import type { ShiftReport } from './shift-report.ts'

/** One line of X or Z, in the order of reading; screen and paper set the same ones. */
export type ReportLine =
  | { readonly kind: 'row' | 'strong' | 'total'; readonly left: string; readonly right: string }
  | { readonly kind: 'note'; readonly text: string }

/** X or Z under its head, parted as tickets are: when, what was sold, by which way, the cash, the rest. */
export function reportSections(report: ShiftReport, texts: Texts): readonly (readonly ReportLine[])[] {
  return [whenLines(report, texts), salesLines(report.figures, report.currency, texts), methodLines(report, texts), cashLines(report, texts), restLines(report, texts)].filter((lines) => lines.length > 0)
}

function whenLines({ kind, opened, until, businessDay, approvedByName }: ShiftReport, { text, day }: Texts): ReportLine[] {
  return [
    { kind: 'row', left: text('report.day'), right: day(businessDay, 'long') },
    { kind: 'row', left: `${text('report.opened')} · ${opened.name}`, right: `${day(opened.day)} ${opened.time}` },
    { kind: 'row', left: `${text(kind === 'z' ? 'report.closed' : 'report.as-of')} · ${until.name}`, right: `${day(until.day)} ${until.time}` },
    ...(approvedByName === null ? [] : [{ kind: 'note' as const, text: text('report.approved', { name: approvedByName }) }]),
  ]
}

function salesLines(figures: ShiftFigures, currency: string, { text, amount, number }: Texts): ReportLine[] {
  const row = (left: string, amountMinor: number): ReportLine[] => (amountMinor === 0 ? [] : [{ kind: 'row', left, right: amount(amountMinor, currency) }])
  const { sales } = figures
  return [
    { kind: 'row', left: `${text('report.sales')} (${number(sales.count)})`, right: amount(sales.grossMinor, currency) },
    ...row(text('receipt.discount'), 0 - sales.discountMinor),
    { kind: 'total', left: text('report.sold'), right: amount(sales.totalMinor, currency) },
    ...row(text('report.gift-cards-sold'), figures.giftCardsSoldMinor),
    ...row(text('report.accounts-topped-up'), figures.accountsToppedUpMinor),
    ...row(text('report.gift-cards-used'), figures.giftCardsRedeemedMinor),
    ...row(text('report.accounts-used'), figures.accountsSpentMinor),
    ...figures.moved.flatMap(({ why, count, amountMinor }) => row(`${text(`moved.${why}`)} (${number(count)})`, amountMinor)),
  ]
}

function methodLines({ figures, currency }: ShiftReport, { text, amount, number }: Texts): ReportLine[] {
  return figures.methods.flatMap(({ method, count, inMinor, outMinor }): ReportLine[] => {
    const known = moneyMethods.find((one) => one === method)
    if (count === 0 || known === undefined) return []
    const inAndOut = `${text('shift.in')} ${amount(inMinor, currency)} · ${text('shift.out')} ${amount(outMinor, currency)}`
    return [{ kind: 'strong', left: `${text(`method.${known}`)} (${number(count)})`, right: amount(inMinor - outMinor, currency) }, ...(outMinor === 0 ? [] : [{ kind: 'note' as const, text: inAndOut }])]
  })
}

function cashLines({ currency, countedCashMinor, expectedCashMinor, floatMinor, denominations }: ShiftReport, { text, amount, money }: Texts): ReportLine[] {
  const row = (left: string, amountMinor: number): ReportLine => ({ kind: 'row', left, right: amount(amountMinor, currency) })
  if (countedCashMinor === null) return [row(text('shift.float'), floatMinor), { kind: 'total', left: text('shift.expected'), right: money(expectedCashMinor, currency) }]
  return [
    row(text('shift.float'), floatMinor),
    row(text('shift.expected'), expectedCashMinor),
    row(text('shift.counted'), countedCashMinor),
    ...(denominations.length === 0 ? [] : [{ kind: 'note' as const, text: denominations.map(({ denominationMinor, count }) => `${count} × ${amount(denominationMinor, currency)}`).join(' · ') }]),
    { kind: 'total', left: text('shift.difference'), right: money(countedCashMinor - expectedCashMinor, currency) },
  ]
}

function restLines({ figures, kind }: ShiftReport, { text, number }: Texts): ReportLine[] {
  const { firstReceipt, lastReceipt } = figures
  return [
    ...(firstReceipt === null ? [] : [{ kind: 'note' as const, text: text('shift.receipts', { first: firstReceipt, last: lastReceipt ?? firstReceipt }) }]),
    { kind: 'row', left: text('report.drawer'), right: number(figures.drawerOpenings) },
    { kind: 'row', left: text('report.unsent'), right: number(figures.unsent) },
    ...(kind === 'x' ? [{ kind: 'note' as const, text: text('report.x-explain') }] : []),
  ]
}
