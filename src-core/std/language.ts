/** Languages that have all their sentences. A language is added here together with its catalogue. */
export const languages = ['en', 'es', 'pl', 'ar'] as const
export type Language = (typeof languages)[number]

/** What a screen can speak: the languages, and the pseudo-language for whoever builds screens. */
export const screenLanguages = [...languages, 'en-XA'] as const
export type ScreenLanguage = (typeof screenLanguages)[number]

/** How a language is called in itself. */
export const languageNames: Readonly<Record<ScreenLanguage, string>> = {
  en: 'English',
  es: 'Español',
  pl: 'Polski',
  ar: 'العربية',
  'en-XA': '⟦Ƥšéúđó⟧',
}

const rightToLeft: readonly string[] = ['ar', 'he', 'fa', 'ur']

export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.includes(language) ? 'rtl' : 'ltr'
}

/** The language to speak where a branch or a machine asks for one (`pl`, `pl-PL`): its own when it is there, else English. */
export function spokenLanguage(wanted: string): Language {
  return languages.find((language) => wanted === language || wanted.startsWith(`${language}-`)) ?? 'en'
}
