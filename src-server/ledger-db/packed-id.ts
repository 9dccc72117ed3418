const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** Before the text of an id that is no UUID: nothing else is then ever sixteen bytes. */
const textMark = 0xff

/** A UUID as its 16 bytes, any other id as its text behind a mark: ids stand in the widest index. */
export function packId(id: string): Buffer {
  return uuid.test(id) ? Buffer.from(id.replaceAll('-', ''), 'hex') : Buffer.concat([Buffer.of(textMark), Buffer.from(id)])
}

export function unpackId(packed: Buffer): string {
  if (packed.length !== 16) return packed.subarray(1).toString()
  const hex = packed.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

export function isUuid(id: string): boolean {
  return uuid.test(id)
}
