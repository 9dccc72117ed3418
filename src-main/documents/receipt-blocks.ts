import type { Receipt } from '#core/sales/receipt.ts'
import { coveredWords, giftCardWords, lineWords, tenderWords } from '#core/texts/receipt-words.ts'
import type { Texts } from '#core/texts/format-text.ts'

/** One line of a printed receipt, in the order of reading; how it is set is the paper's business. */
export type Block =
  | { readonly kind: 'head' | 'centred' | 'text' | 'small' | 'stop'; readonly text: string }
  | { readonly kind: 'row' | 'strong' | 'total'; readonly left: string; readonly right: string }
  | { readonly kind: 'tear' | 'space' }
  /** A QR code: what a scanner reads from it, it types into the search box. */
  | { readonly kind: 'code'; readonly content: string }

/** A receipt as lines: everything domain.md §6 asks of its content. */
export function receiptBlocks(receipt: Receipt, texts: Texts): Block[] {
  const tear: Block = { kind: 'tear' }
  return [...headBlocks(receipt, texts), tear, ...lineBlocks(receipt, texts), tear, ...moneyBlocks(receipt, texts), ...membershipBlocks(receipt, texts), ...giftCardBlocks(receipt, texts), tear, ...footBlocks(receipt, texts)]
}

function headBlocks(receipt: Receipt, { text, day }: Texts): Block[] {
  return [
    { kind: 'head', text: receipt.businessName },
    ...said('centred', receipt.branchName, receipt.address, receipt.taxId === '' ? '' : text('receipt.tax-id', { id: receipt.taxId })),
    ...(receipt.copy ? [{ kind: 'stop' as const, text: text('receipt.copy') }] : []),
    { kind: 'space' },
    { kind: 'strong', left: text('receipt.number'), right: receipt.number },
    ...(receipt.originalNumber === null ? [] : [{ kind: 'row' as const, left: text('receipt.original'), right: receipt.originalNumber }]),
    { kind: 'row', left: `${day(receipt.day, 'long')} ${receipt.time}`, right: receipt.timeZone.replaceAll('_', ' ') },
    { kind: 'row', left: text('receipt.cashier', { name: receipt.cashierName }), right: text('receipt.desk', { desk: receipt.deskName }) },
    ...said('text', receipt.clientName === '' ? text('receipt.client-removed') : (receipt.clientName ?? '')),
  ]
}

function lineBlocks({ lines, currency }: Receipt, texts: Texts): Block[] {
  const { text, amount } = texts
  return lines.flatMap((line): Block[] => [
    { kind: 'row', left: lineWords(line, texts), right: amount(line.grossMinor, currency) },
    ...said('small', line.detail),
    ...(line.discountMinor === 0 ? [] : [{ kind: 'row' as const, left: text('receipt.discount'), right: amount(-line.discountMinor, currency) }]),
    ...(line.coveredMinor === 0 ? [] : [{ kind: 'row' as const, left: coveredWords(line, texts), right: amount(-line.coveredMinor, currency) }]),
  ])
}

function moneyBlocks(receipt: Receipt, texts: Texts): Block[] {
  const { text, amount, money, number } = texts
  const { currency } = receipt
  const row = (left: string, amountMinor: number): Block => ({ kind: 'row', left, right: amount(amountMinor, currency) })
  return [
    { kind: 'total', left: text('receipt.total'), right: money(receipt.totalMinor, currency) },
    ...receipt.taxes.filter(({ rateBasisPoints }) => rateBasisPoints > 0).map((tax) => row(text('receipt.tax', { rate: number(tax.rateBasisPoints / 100) }), tax.taxMinor)),
    ...said('small', receipt.taxExemptionText),
    ...receipt.tenders.map((tender) => row(tenderWords(tender, texts), tender.amountMinor)),
    ...(receipt.cashRoundingMinor === 0 ? [] : [row(text('receipt.rounding'), receipt.cashRoundingMinor)]),
    ...(receipt.changeMinor === 0 ? [] : [row(text('receipt.change'), receipt.changeMinor)]),
  ]
}

/** What each membership holds right after the sale, and its code: a bearer redeems by it. */
function membershipBlocks({ memberships }: Receipt, { text, day }: Texts): Block[] {
  return memberships.flatMap((membership): Block[] => [
    { kind: 'tear' },
    { kind: 'strong', left: membership.typeName, right: membership.number },
    { kind: 'row', left: membership.left === null ? text('ticket.unlimited') : text('deduct.left', { count: membership.left }), right: validWords(membership, { text, day }) },
    { kind: 'row', left: text('receipt.code'), right: membership.code },
    { kind: 'code', content: membership.code },
  ])
}

/** A gift card is redeemed by the code that stands here, on whatever it was given. */
function giftCardBlocks({ giftCards, currency }: Receipt, texts: Texts): Block[] {
  return giftCards.flatMap((card): Block[] => [
    { kind: 'tear' },
    { kind: 'strong', left: card.name, right: texts.money(card.amountMinor, currency) },
    ...said('small', card.number, giftCardWords(card, texts)),
    { kind: 'strong', left: texts.text('receipt.code'), right: card.code },
    { kind: 'code', content: card.code },
  ])
}

function validWords(membership: Receipt['memberships'][number], { text, day }: Pick<Texts, 'text' | 'day'>): string {
  if (membership.lastDay !== null) return text('ticket.valid-to', { day: day(membership.lastDay, 'long') })
  return membership.startsBy === 'first-visit' ? text('ticket.starts-first-visit') : text('ticket.no-end')
}

function footBlocks(receipt: Receipt, { text }: Texts): Block[] {
  return [{ kind: 'code', content: receipt.number }, ...said('centred', receipt.footer), ...(receipt.saysNotFiscal ? said('centred', text('receipt.not-a-fiscal')) : [])]
}

function said(kind: 'centred' | 'text' | 'small', ...sentences: readonly string[]): Block[] {
  return sentences.filter((sentence) => sentence !== '').map((text) => ({ kind, text }))
}

/** Everything of a line that is set in letters. */
export function textsOf(block: Block): string[] {
  if ('text' in block) return [block.text]
  return 'left' in block ? [block.left, block.right] : []
}
