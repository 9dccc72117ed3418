/** What a line of the log may say beside its event: figures, codes and ids. Never a person's data. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>
export type Log = {
  readonly info: (event: string, facts?: LogFacts) => void
  readonly warn: (event: string, facts?: LogFacts) => void
  /** Of the error only its name, its code and where it was thrown are kept: a message may hold what a person typed. */
  readonly error: (event: string, error: unknown, facts?: LogFacts) => void
}

/** Keys whose values this program itself wrote; every other text leaves as its length. */
const ownTexts: ReadonlySet<string> = new Set(['code', 'errorName', 'errorCode', 'version', 'what', 'networkId', 'deviceId', 'database', 'message'])
const identifier = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/
/** A phone number could stand where an id is expected; ids of ours have letters. */
const mostlyDigits = /^[+\d .()-]{6,}$/

/** The one redactor: it does not hunt for what looks personal, because a name looks like any word. */
export function redact(facts: LogFacts): LogFacts {
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, typeof value === 'string' ? redactText(key, value) : value]))
}

function redactText(key: string, value: string): string {
  return ownTexts.has(key) && identifier.test(value) && !mostlyDigits.test(value) ? value : `[text of ${value.length}]`
}

/** JSON lines; nothing reaches `write` except through the redactor. */
export function openLog(write: (line: string) => void, now: () => number): Log {
  const line = (level: string, event: string, facts: LogFacts, frames?: readonly string[]): void => write(`${JSON.stringify({ at: now(), level, event, ...redact(facts), ...(frames === undefined ? {} : { frames }) })}\n`)
  return {
    info: (event, facts = {}) => line('info', event, facts),
    warn: (event, facts = {}) => line('warn', event, facts),
    error: (event, error, facts = {}) => {
      const { name, code, stack } = (error ?? {}) as { name?: unknown; code?: unknown; stack?: unknown }
      const places = [...(typeof stack === 'string' ? stack : '').matchAll(/((?:src-|node:)[\w./-]+:\d+:\d+)/g)].map(([, place]) => place ?? '')
      line('error', event, { ...facts, errorName: typeof name === 'string' ? name : typeof error, errorCode: typeof code === 'string' ? code : null }, places)
    },
  }
}
