import { cancelReasons, correctionReasons, openDrawerReasons, overrideReasons, owedReasons, payInReasons, payOutReasons, refundReasons, returnReasons } from '#core/catalogue/reasons.ts'
import type { Texts } from '#core/texts/format-text.ts'

const reasons = [...returnReasons, ...correctionReasons, ...refundReasons, ...cancelReasons, ...overrideReasons, ...owedReasons, ...payInReasons, ...payOutReasons, ...openDrawerReasons] as const

/** A reason inside a sentence; a code that only a newer desk knows stays as it is. */
export function reasonWords(code: string, { text }: Texts): string {
  const known = reasons.find((reason) => reason === code)
  return known === undefined ? code : text(`reason.${known}`)
}

/** A reason by itself, to be chosen. */
export function reasonName(code: string, texts: Texts): string {
  const words = reasonWords(code, texts)
  return words.slice(0, 1).toLocaleUpperCase(texts.language) + words.slice(1)
}
