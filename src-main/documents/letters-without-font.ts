import { createRequire } from 'node:module'

type Font = { readonly hasGlyphForCodePoint: (codePoint: number) => boolean }

/** A letter that no bundled font has is never replaced or dropped: then there is no paper, and the person is told which. */
export class LettersWithoutFont extends Error {
  override readonly name = 'LettersWithoutFont'
  readonly letters: string

  constructor(letters: string) {
    super(`No bundled font has these letters: ${letters}`)
    this.letters = letters
  }
}

/** Steers the direction of reading or the spacing, and is never seen. */
const unseen = /[\s\u200E\u200F\u061C\u2066-\u2069]/

/** The letters of a text that none of the fonts has, each once. pdfkit brings the reader of fonts. */
export function lettersWithoutFont(text: string, fontFiles: readonly string[]): string {
  const require = createRequire(import.meta.url)
  const fontkit = createRequire(require.resolve('pdfkit'))('fontkit') as { openSync: (file: string) => Font }
  const fonts = fontFiles.map((file) => fontkit.openSync(file))
  return [...new Set(text)].filter((letter) => !unseen.test(letter) && !fonts.some((font) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))).join('')
}
