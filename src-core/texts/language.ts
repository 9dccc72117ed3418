/** Languages that have all their sentences. A language is added here together with its catalogue. */
export const languages = ['en', 'es', 'pl', 'ar'] as const
export type Language = (typeof languages)[number]

/** What a screen can speak: the languages, and the pseudo-language for whoever builds screens. */
export type ScreenLanguage = Language | 'en-XA'

const rightToLeft: readonly string[] = ['ar', 'he', 'fa', 'ur']

export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.includes(language) ? 'rtl' : 'ltr'
}

/** The language to speak where a branch asks for one: its own when it is there, English until then. */
export function spokenLanguage(wanted: string): Language {
  return languages.find((language) => language === wanted) ?? 'en'
}
