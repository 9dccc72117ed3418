import type { LogFacts } from '../ports/logger.ts'

/**
 * The one redactor. It does not hunt for what looks personal, because a name looks like any word: a text is kept only
 * under a key whose values this program itself wrote, and everything else leaves as its length.
 */
const ownTexts: ReadonlySet<string> = new Set(['action', 'query', 'code', 'errorName', 'errorCode', 'shell', 'version', 'platform', 'state', 'operationId', 'deviceId', 'segmentId', 'migration'])
const secretKey = /pin|phone|token|secret|password|cookie|name$|email|birth|note/i
const identifier = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/
/** A phone number or a card number could still stand where an id is expected; ids of ours have letters or dashes. */
const mostlyDigits = /^[+\d .()-]{6,}$/

export function redact(facts: LogFacts): LogFacts {
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, redactValue(key, value)]))
}

function redactValue(key: string, value: LogFacts[string]): LogFacts[string] {
  if (value === null || typeof value === 'boolean') return value
  const isOwn = ownTexts.has(key)
  if (!isOwn && secretKey.test(key)) return '[hidden]'
  if (typeof value === 'number') return value
  return isOwn && identifier.test(value) && !mostlyDigits.test(value) ? value : `[text of ${value.length}]`
}

/** Of an error: its name, its code, and where it was thrown. Its message may quote what a person typed, so it stays out. */
export function describeError(error: unknown): { readonly facts: LogFacts; readonly frames: readonly string[] } {
  if (!(error instanceof Error)) return { facts: { errorName: typeof error }, frames: [] }
  const code: unknown = (error as NodeJS.ErrnoException).code
  return { facts: redact({ errorName: error.name, errorCode: typeof code === 'string' ? code : null }), frames: framesOf(error) }
}

function framesOf(error: Error): string[] {
  const place = /^ {4}at (?:[\w.$<>[\] ]+ \()?(?:file:\/\/)?\S*?((?:src-|out\/|node:)[\w./-]+:\d+:\d+)\)?$/
  return (error.stack ?? '').split('\n').flatMap((line) => place.exec(line)?.[1] ?? [])
}
