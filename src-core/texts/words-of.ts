/** The same keys as an English file, each with a sentence of another language: what is missing or too much does not compile. */
export type WordsOf<English> = Readonly<Record<keyof English, string>>
