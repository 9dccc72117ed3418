/** What may be wrong with a server's ledgers as a whole. Codes are never reused; the sentence is for whoever runs the server. */
export type LedgerTroubleCode =
  | 'database-was-made-by-a-newer-program'
  | 'database-is-not-durable'
  | 'database-rights-are-missing'
  | 'data-folder-is-in-use'
  | 'data-folder-cannot-be-written'
  | 'postgres-does-not-start'
  | 'postgres-is-missing'

export class LedgerTrouble extends Error {
  override readonly name = 'LedgerTrouble'
  readonly code: LedgerTroubleCode

  constructor(code: LedgerTroubleCode, sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.code = code
  }
}

/** PostgreSQL's own words for a full disk. */
export function isDiskFull(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return code === '53100' || code === 'ENOSPC'
}

/** The database did not answer: it is starting, stopping, or the connection was cut. Nothing of the attempt may be believed. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  if (typeof code === 'string' && /^(08|57P0|ECONN|EPIPE|ENOENT|ETIMEDOUT)/.test(code)) return true
  return typeof message === 'string' && /connection (terminated|error)|not queryable|timeout exceeded/i.test(message)
}
