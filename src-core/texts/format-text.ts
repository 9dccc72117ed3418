import { setupI18n } from '@lingui/core'
import type { CalendarDay } from '../dates/calendar-day.ts'
import { dayNumber } from '../dates/calendar-day.ts'
import type { Currency } from '../money/currency.ts'
import { formatAmount, formatMoney } from '../money/format-money.ts'
import type { Refusal } from '../std/outcome.ts'
import { refusalWords } from './refusal-words.ts'
import { catalogueOf } from './catalogue-of.ts'
import type { SentenceCompiler } from './compile-sentence.ts'
import { compileIsolated, compilePlain } from './compile-sentence.ts'
import type { ScreenLanguage } from '../std/language.ts'
import { directionOf } from '../std/language.ts'
import { compilePseudo } from './pseudo-language.ts'
import type { TextKey } from './en/english.ts'

export type TextValues = Readonly<Record<string, string | number>>

/** How much of a date a place has room for. */
export type DayStyle = 'short' | 'short-year' | 'long' | 'weekday' | 'month-year'

/** Everything one language needs to speak: sentences, days, counts and money. Made once and handed down. */
export type Texts = {
  readonly language: ScreenLanguage
  /** For everything that formats by locale by itself: dates, numbers, sorting. */
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  readonly text: (key: TextKey, values?: TextValues) => string
  readonly day: (day: string, style?: DayStyle) => string
  readonly money: (amountMinor: number, currency: Currency) => string
  readonly amount: (amountMinor: number, currency: Currency) => string
  readonly number: (count: number) => string
  /** A telephone number reads from its left in every language. */
  readonly phone: (phone: string) => string
  /** Why something was not done, with its facts. */
  readonly refusal: (refusal: Refusal) => string
}

/** The minus of figures: a hyphen is too short beside digits. */
const minus = '\u2212'

const dayOptions: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  short: { day: 'numeric', month: 'short' },
  'short-year': { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  'month-year': { month: 'long', year: 'numeric' },
}

/** The speaker of one language. Told which day it is, it says the year with every short day of another year. */
export function textsFor(language: ScreenLanguage, today: string | null = null): Texts {
  const i18n = setupI18n({ locale: language, messages: { [language]: catalogueOf(language === 'en-XA' ? 'en' : language) } })
  i18n.setMessagesCompiler(compilerFor(language))
  const locale = numberLocaleOf(language)
  const numbers = new Intl.NumberFormat(locale)
  const text: Texts['text'] = (key, values) => i18n._(key, values === undefined ? {} : { ...values })
  const day: Texts['day'] = (value, style = 'short') => formatDay(value as CalendarDay, style === 'short' && isOtherYear(value, today) ? 'short-year' : style, locale)
  const money: Texts['money'] = (amountMinor, currency) => withMinus(formatMoney(amountMinor, currency, locale))
  return {
    language,
    locale,
    direction: directionOf(language),
    text,
    day,
    money,
    amount: (amountMinor, currency) => withMinus(formatAmount(amountMinor, currency, locale)),
    number: (count) => numbers.format(count),
    phone: (phone) => (directionOf(language) === 'rtl' ? `\u2066${phone}\u2069` : phone),
    refusal: (refusal) => refusalWords(refusal, { text, day, money }),
  }
}

function compilerFor(language: ScreenLanguage): SentenceCompiler {
  if (language === 'en-XA') return compilePseudo
  return directionOf(language) === 'rtl' ? compileIsolated : compilePlain
}

function isOtherYear(day: string, today: string | null): boolean {
  return today !== null && day.slice(0, 4) !== today.slice(0, 4)
}

function withMinus(figure: string): string {
  return figure.replace('-', minus)
}

function formatDay(day: CalendarDay, style: DayStyle, locale: string): string {
  return new Intl.DateTimeFormat(locale, { ...dayOptions[style], timeZone: 'UTC' }).format(dayNumber(day) * 86_400_000)
}

/** English at a desk is written day before month; Arabic keeps Western digits, as tickets and receipts do. */
function numberLocaleOf(language: ScreenLanguage): string {
  if (language === 'en' || language === 'en-XA') return 'en-GB'
  return language === 'ar' ? 'ar-u-nu-latn' : language
}
