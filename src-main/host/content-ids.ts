import { hash } from 'node:crypto'
import { canonicalJson } from '#core/std/canonical-json.ts'
import type { Ids } from '../ports/ids.ts'

/** Names of contents: SHA-256 of their canonical text. */
export function contentIds(): Pick<Ids, 'contentId' | 'contentIdOf'> {
  const known = new WeakMap<object, string>()
  let last = { text: '', id: hash('sha256', '') }
  const contentId = (text: string): string => {
    // One sale after another names the same heading.
    if (text !== last.text) last = { text, id: hash('sha256', text) }
    return last.id
  }
  return {
    contentId,
    contentIdOf: (value) => {
      const id = known.get(value) ?? contentId(canonicalJson(value))
      known.set(value, id)
      return id
    },
  }
}
