type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * JSON with the keys of every object in code-unit order and absent values left out, so that equal content has equal
 * bytes on every machine. What is named by its content, and what is hashed, is written with this.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value as Json))
}

function sorted(value: Json): Json {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(sorted)
  const object = value as { readonly [key: string]: Json | undefined }
  const result: Record<string, Json> = {}
  for (const key of Object.keys(object).toSorted()) {
    const item = object[key]
    if (item !== undefined) result[key] = sorted(item)
  }
  return result
}
