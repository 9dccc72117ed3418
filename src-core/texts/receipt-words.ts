import type { Texts } from './format-text.ts'

/** What of a receipt is put into words here; the receipt itself is the business of the sales. */
type Tender = { readonly method: string; readonly number: string | null }
type Line = { readonly kind: string; readonly name: string; readonly quantity: number }
type GiftCard = { readonly writeOff: 'single' | 'multiple'; readonly lastDay: string | null }

const methods = ['cash', 'card', 'transfer', 'other', 'gift-card', 'client-account'] as const

/** A way of paying as the person reads it; one from a newer desk by its own name. */
export function methodWords(method: string, { text }: Pick<Texts, 'text'>): string {
  const known = methods.find((candidate) => candidate === method)
  return known === undefined ? method : text(`method.${known}`)
}

/** What paid, on screen and paper alike: a gift card with its number. */
export function tenderWords({ method, number }: Tender, texts: Pick<Texts, 'text'>): string {
  return number === null ? methodWords(method, texts) : texts.text('receipt.by-gift-card', { number })
}

/** What a line is called: money put on an account or paid out of it has no name of its own. */
export function lineWords({ kind, name, quantity }: Line, { text }: Pick<Texts, 'text'>): string {
  if (kind === 'account-top-up') return text('receipt.top-up')
  if (kind === 'account-pay-out') return text('receipt.pay-out')
  return quantity === 1 ? name : `${quantity} × ${name}`
}

export function coveredWords({ coveredBy }: { readonly coveredBy: string }, { text }: Pick<Texts, 'text'>): string {
  return coveredBy === '' ? text('receipt.covered') : text('receipt.covered-by', { number: coveredBy })
}

/** What a gift card holds and how it may be spent. */
export function giftCardWords({ writeOff, lastDay }: GiftCard, { text, day }: Pick<Texts, 'text' | 'day'>): string {
  return [text(`gift.${writeOff}`), lastDay === null ? text('gift.no-end') : text('gift.valid-to', { day: day(lastDay, 'long') })].join(' · ')
}
