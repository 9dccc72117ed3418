import { createRequire } from 'node:module'

type Font = { readonly hasGlyphForCodePoint: (codePoint: number) => boolean }

/** The letters of a text that a font lacks, each once; spaces aside. pdfkit brings the reader of fonts. */
export function lettersWithoutFont(text: string, fontFile: string): string {
  const require = createRequire(import.meta.url)
  const fontkit = createRequire(require.resolve('pdfkit'))('fontkit') as { openSync: (file: string) => Font }
  const font = fontkit.openSync(fontFile)
  return [...new Set(text)].filter((letter) => !/\s/.test(letter) && !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)).join('')
}
