import { gunzip, gunzipSync } from 'node:zlib'
import type { SyncRefusalCode } from '#core/sync-protocol/refusal.ts'

/** Most a request may bring, as it travels and unpacked: the longest operation and a full push fit several times. */
export const mostBodyBytes = 8 * 1024 * 1024
const mostUnpackedBytes = 24 * 1024 * 1024
/** Up to here a body is unpacked at once: handing it to another thread takes longer. */
const shortBodyBytes = 4_096

export type ReadBody = { readonly ok: true; readonly message: unknown } | { readonly ok: false; readonly code: SyncRefusalCode }

/** A body as JSON, unpacked when it says that it is packed. A packed body never grows past the limit while it is unpacked. */
export async function readBody(body: Buffer, encoding: string | undefined): Promise<ReadBody> {
  if (encoding !== undefined && encoding !== 'gzip' && encoding !== 'identity') return { ok: false, code: 'message-is-malformed' }
  const text = encoding === 'gzip' ? await unpacked(body) : body
  if (typeof text === 'string') return { ok: false, code: text }
  try {
    return { ok: true, message: JSON.parse(text.toString()) as unknown }
  } catch {
    // Cut short, or not ours.
    return { ok: false, code: 'message-is-malformed' }
  }
}

const limit = { maxOutputLength: mostUnpackedBytes }

function unpacked(body: Buffer): Promise<Buffer | SyncRefusalCode> | Buffer | SyncRefusalCode {
  if (body.length > shortBodyBytes) return new Promise((resolve) => gunzip(body, limit, (error, result) => resolve(error === null ? result : refusalFor(error))))
  try {
    return gunzipSync(body, limit)
  } catch (error) {
    return refusalFor(error)
  }
}

function refusalFor(error: unknown): SyncRefusalCode {
  return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'message-is-too-large' : 'message-is-malformed'
}
