/** A UUID as its 16 bytes, any other id as its text: ids stand on every row and every index. */
export type PackedId = Buffer | string

const uuidLength = 36

export function packId(id: string): PackedId {
  const bytes = Buffer.allocUnsafe(16)
  return writeUuid(id, bytes) ? bytes : id
}

/** Whether it is a UUID in small letters, the one form that its bytes give back. Regular expressions cost more here. */
export function isUuid(id: string): boolean {
  if (id.length !== uuidLength) return false
  for (let index = 0; index < uuidLength; index += 1) {
    const isRight = isDash(index) ? id.charCodeAt(index) === dash : hexValue(id.charCodeAt(index)) >= 0
    if (!isRight) return false
  }
  return true
}

/** Writes a UUID into the first 16 bytes; false when the text is not one in small letters. */
export function writeUuid(id: string, bytes: Buffer): boolean {
  if (id.length !== uuidLength) return false
  let at = 0
  for (let index = 0; index < uuidLength; index += 2) {
    if (isDash(index)) {
      if (id.charCodeAt(index) !== dash) return false
      index += 1
    }
    const high = hexValue(id.charCodeAt(index))
    const low = hexValue(id.charCodeAt(index + 1))
    if (high < 0 || low < 0) return false
    bytes[at] = high * 16 + low
    at += 1
  }
  return true
}

const dash = 45

function isDash(index: number): boolean {
  return index === 8 || index === 13 || index === 18 || index === 23
}

function hexValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  return code >= 97 && code <= 102 ? code - 87 : -1
}

export function unpackId(packed: PackedId): string {
  if (typeof packed === 'string') return packed
  return dashed(packed.toString('hex', 0, 16))
}

/** The 32 digits of a UUID as it is written. */
export function dashed(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

export function packOptionalId(id: string | null): PackedId | null {
  return id === null ? null : packId(id)
}

export function unpackOptionalId(packed: PackedId | null): string | null {
  return packed === null ? null : unpackId(packed)
}

export function hashToBytes(hash: string): Buffer {
  return Buffer.from(hash, 'hex')
}
