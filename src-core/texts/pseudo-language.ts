import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { SentenceCompiler } from './compile-sentence.ts'

const accented: Readonly<Record<string, string>> = {
  a: 'á', b: 'ƀ', c: 'ç', d: 'đ', e: 'é', g: 'ğ', h: 'ħ', i: 'í', j: 'ĵ', k: 'ķ', l: 'ł', n: 'ñ', o: 'ó', r: 'ŕ', s: 'š', t: 'ţ', u: 'ú', w: 'ŵ', y: 'ý', z: 'ž',
  A: 'Å', B: 'ß', C: 'Ç', D: 'Đ', E: 'É', G: 'Ğ', H: 'Ħ', I: 'Í', J: 'Ĵ', K: 'Ķ', L: 'Ł', N: 'Ñ', O: 'Ó', R: 'Ŕ', S: 'Š', T: 'Ţ', U: 'Ú', W: 'Ŵ', Y: 'Ý', Z: 'Ž',
}

/** How much longer a sentence of the pseudo-language is than the English one: what German or Finnish would need. */
const growth = 0.4

/**
 * The pseudo-language of whoever builds screens: English with accents, brackets and 40 % more length. What stands on a
 * screen without them was never made translatable; what is cut off will be cut off in a long language too.
 */
export const compilePseudo: SentenceCompiler = (sentence) => compileMessage(sentence, pseudo)

function pseudo(text: string): string {
  if (!/\p{L}/u.test(text)) return text
  const words = [...text].map((letter) => accented[letter] ?? letter).join('')
  return `⟦${words}${'~'.repeat(Math.ceil(text.length * growth))}⟧`
}
