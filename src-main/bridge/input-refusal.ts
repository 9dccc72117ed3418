import { ORPCError, ValidationError } from '@orpc/server'

/** Most fields named in one answer: enough to mend a call, too little to echo what was sent. */
const mostNamed = 5

/** Input that does not fit the contract, as a sentence that names the fields; null for any other error. What was sent is not repeated. */
export function inputRefusal(error: unknown): ORPCError<'BAD_REQUEST', undefined> | null {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST' || !(error.cause instanceof ValidationError)) return null
  const fields = error.cause.issues.slice(0, mostNamed).map(({ path, message }) => `${fieldName(path)} (${message})`)
  return new ORPCError('BAD_REQUEST', { message: `Input validation failed: look at ${fields.join(', ')}. Nothing was recorded.` })
}

function fieldName(path: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined): string {
  const names = (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part))
  return names.length === 0 ? 'the input as a whole' : names.join('.')
}
