import type { MembershipTerms } from '#core/catalogue/membership-terms.ts'
import type { Texts } from '#core/texts/format-text.ts'

/** The terms of a type in one line: what it covers, how long, from when. */
export function termsWords(terms: MembershipTerms, { text }: Texts): string {
  return [coversWords(terms, text), validityWords(terms, text)].join(' · ')
}

function coversWords({ balance }: MembershipTerms, text: Texts['text']): string {
  if (balance.kind === 'separate') return balance.rows.map((row) => (row.visits === null ? text('sell.row-unlimited', { name: row.covers.name }) : text('sell.row', { count: row.visits, name: row.covers.name }))).join(', ')
  const [first] = balance.covers
  const name = balance.covers.length === 1 ? (first?.name ?? '') : text('sell.services', { first: first?.name ?? '', more: balance.covers.length - 1 })
  return balance.kind === 'shared' ? text('sell.visits', { count: balance.visits, name }) : text('sell.unlimited', { name })
}

function validityWords({ validity, activation }: MembershipTerms, text: Texts['text']): string {
  if (validity === null) return text('sell.no-end')
  const length = text(`period.${validity.unit}`, { count: validity.count })
  return text(`sell.from-${activation.kind}`, { length })
}
