type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * JSON with the keys of every object in code-unit order and absent values left out, so that equal content has equal
 * bytes on every machine. What is named by its content, and what is hashed, is written with this.
 */
export function canonicalJson(value: unknown): string {
  return textOf(value as Json)
}

/** Written straight away: a sorted copy of every object first costs twice as much, and every sale writes its body so. */
function textOf(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`
  const object = value as { readonly [key: string]: Json | undefined }
  let text = ''
  for (const key of keysInOrder(object)) {
    const item = object[key]
    if (item !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${textOf(item)}`
  }
  return `{${text}}`
}

function keysInOrder(object: object): string[] {
  const keys = Object.keys(object)
  return keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key) ? keys : keys.toSorted()
}
