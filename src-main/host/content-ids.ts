import { hash } from 'node:crypto'
import { canonicalJson } from '#core/std/canonical-json.ts'
import type { Ids } from '../ports/ids.ts'

/** Names of contents: SHA-256 of their canonical text. */
export function contentIds(): Pick<Ids, 'contentId' | 'contentIdOf'> {
  const known = new WeakMap<object, string>()
  const contentId = (text: string): string => hash('sha256', text)
  return {
    contentId,
    contentIdOf: (value) => {
      const id = known.get(value) ?? contentId(canonicalJson(value))
      known.set(value, id)
      return id
    },
  }
}
