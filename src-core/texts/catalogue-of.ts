import { arabic } from './ar/arabic.ts'
import { english } from './en/english.ts'
import type { TextKey } from './en/english.ts'
import { polish } from './pl/polish.ts'
import { spanish } from './es/spanish.ts'
import type { Language } from '../std/language.ts'

/** A language is all keys: one that lacks a sentence does not compile. */
export type Catalogue = Readonly<Record<TextKey, string>>

const catalogues: Record<Language, Catalogue> = { en: english, es: spanish, pl: polish, ar: arabic }

export function catalogueOf(language: Language): Catalogue {
  return catalogues[language]
}
