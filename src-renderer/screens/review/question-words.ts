import type { QuestionView } from '#contract/shapes/question.ts'
import type { TextKey } from '#core/texts/en/english.ts'
import { english } from '#core/texts/en/english.ts'
import type { Texts } from '#core/texts/format-text.ts'
import { must } from '#core/std/must.ts'

/** What happened and what it means, in one breath. */
export function questionWords({ kind, facts, on }: QuestionView, currency: string, { text, day, money }: Texts): string {
  const spoken = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, fact === null ? 'none' : /^\d{4}-\d{2}-\d{2}$/.test(String(fact)) ? day(String(fact)) : fact]))
  const amountMinor = facts['amountMinor'] ?? facts['refundMinor']
  const amount = typeof amountMinor === 'number' ? money(Math.abs(amountMinor), String(facts['currency'] ?? currency)) : ''
  const key = kind === 'overdrawn' && on.startsWith('gift-card:') ? 'gift-card-overdrawn' : kind
  return text(`question.${key}`, { ...spoken, amount })
}

export type AnswerWords = { readonly title: string; readonly does: string }

/** An answer as a button says it, and what comes of it. */
export function answerWords(answer: string, name: string, { text }: Texts): AnswerWords {
  const key = answer.startsWith('owner-') ? 'answer.owner' : `answer.${answer}`
  const known = must(isText(key) && isText(`${key}.does`) ? key : null, `There are words for ${answer}`) as TextKey
  return { title: text(known, { name }), does: text(`${known}.does` as TextKey, { name }) }
}

type State = NonNullable<QuestionView['card']>['before']

/** What an answer changes on the card; nothing where it only changes what people do. */
export function changeWords(before: State | null, after: State | null, { text, day }: Texts): string {
  if (before === null || after === null) return ''
  return [
    after.left === before.left || after.left === null || before.left === null ? '' : text('review.after-left', { before: withMinus(before.left), left: withMinus(after.left) }),
    after.lastDay === before.lastDay || after.lastDay === null ? '' : text('review.after-valid-to', { day: day(after.lastDay) }),
    after.ownerName === before.ownerName || after.ownerName === null ? '' : text('review.after-of', { name: after.ownerName }),
  ].filter((words) => words !== '').join(' · ')
}

/** A balance with the minus of figures. */
export function withMinus(count: number): string {
  return String(count).replace('-', '\u2212')
}

function isText(key: string): boolean {
  return Object.hasOwn(english, key)
}
