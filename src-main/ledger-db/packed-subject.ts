import { subjectKinds } from '#core/ledger/entry.ts'
import type { SubjectKey } from '#core/ledger/entry.ts'
import type { PackedId } from './packed-id.ts'
import { isUuid, writeUuid } from './packed-id.ts'

const kindCodes: ReadonlyMap<string, number> = new Map(subjectKinds.map((kind, code) => [kind, code]))
const packedBytes = 17
const codesInDigits: ReadonlyMap<string, string> = new Map(subjectKinds.map((kind, code) => [kind, code.toString(16).padStart(2, '0')]))

/**
 * A subject as it stands on rows: the 16 bytes of its UUID and one for its kind, any other key as its text. The id comes
 * first: ids begin with their moment, so what one sale makes stands on one page and new subjects are appended.
 */
export function packSubject(key: SubjectKey): PackedId {
  const colon = key.indexOf(':')
  const code = kindCodes.get(key.slice(0, colon))
  if (code === undefined) return key
  const bytes = Buffer.allocUnsafe(packedBytes)
  if (!writeUuid(key.slice(colon + 1), bytes)) return key
  bytes[packedBytes - 1] = code
  return bytes
}

/** The same as digits with the dashes of the UUID; null for a key that stands as its text. */
export function packedText(key: SubjectKey): string | null {
  const colon = key.indexOf(':')
  const code = codesInDigits.get(key.slice(0, colon))
  const id = key.slice(colon + 1)
  return code === undefined || !isUuid(id) ? null : id + code
}
