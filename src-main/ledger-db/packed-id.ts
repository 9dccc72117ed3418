/** A UUID as its 16 bytes, any other id as its text: ids stand on every row and every index. */
export type PackedId = Buffer | string

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function packId(id: string): PackedId {
  return uuid.test(id) ? Buffer.from(id.replaceAll('-', ''), 'hex') : id
}

export function unpackId(packed: PackedId): string {
  if (typeof packed === 'string') return packed
  const hex = packed.toString('hex')
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
