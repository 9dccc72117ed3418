import type { Refusal } from '../std/outcome.ts'
import type { TextKey } from './en/english.ts'
import { english } from './en/english.ts'
import type { Texts, TextValues } from './format-text.ts'

/**
 * A refusal as a sentence. Its facts are spoken as what they are: a day as a day, minor units as money of the `currency`
 * beside them, nothing as `none`. A code without a sentence can only come from a newer desk.
 */
export function refusalWords(refusal: Refusal, { text, day, money }: Pick<Texts, 'text' | 'day' | 'money'>): string {
  const key = `refusal.${refusal.code}`
  if (!isTextKey(key)) return text('refusal.unknown', { code: refusal.code })
  const currency = refusal.facts['currency']
  const values: Record<string, string | number> = {}
  for (const [name, fact] of Object.entries(refusal.facts)) {
    if (fact === null) values[name] = 'none'
    else if (typeof fact === 'string') values[name] = /^\d{4}-\d{2}-\d{2}$/.test(fact) ? day(fact) : fact
    else if (typeof fact === 'number' && name.endsWith('Minor') && typeof currency === 'string') values[name] = money(fact, currency)
    else values[name] = typeof fact === 'boolean' ? String(fact) : fact
  }
  return text(key, values satisfies TextValues)
}

function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(english, key)
}
