/** What a line of the log may say beside its event: figures, codes and ids. Never a person's data. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>

/** The one logger of a desk. Every line passes the redactor of `host/redact.ts` before it is written. */
export type Logger = {
  readonly info: (event: string, facts?: LogFacts) => void
  readonly warn: (event: string, facts?: LogFacts) => void
  /** Of the error only its name and where it was thrown are kept: a message may hold what a person typed. */
  readonly error: (event: string, error: unknown, facts?: LogFacts) => void
}
