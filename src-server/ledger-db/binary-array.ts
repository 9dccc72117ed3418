/**
 * Arrays in PostgreSQL's binary form. A batch of rows travels as one array a column and is unnested there: neither side
 * has to quote or to read quotes, which for operations (JSON, all quotes) costs more than storing them.
 */
const oids = { bytea: 17, int8: 20, int4: 23, text: 25 } as const
const headerBytes = 20
const isNull = -1
const wordValues = 2 ** 32

/** PostgreSQL's texts hold no zero character; in a projection, where alone one could come from, it is shown as unknown. */
export function textArray(values: readonly (string | null)[]): Buffer {
  return lengthened(values.map((value) => (value?.includes('\0') === true ? value.replaceAll('\0', '\uFFFD') : value)), oids.text)
}

/** UTF-8 texts as bytes, without a copy in between. */
export function utf8Array(values: readonly string[]): Buffer {
  return lengthened(values, oids.bytea)
}

function lengthened(values: readonly (string | null)[], oid: number): Buffer {
  let bytes = headerBytes
  const lengths = values.map((value) => {
    const length = value === null ? 0 : Buffer.byteLength(value)
    bytes += 4 + length
    return length
  })
  const buffer = begun(bytes, oid, values.length)
  let at = headerBytes
  for (const [index, value] of values.entries()) {
    const length = lengths[index] ?? 0
    at = buffer.writeInt32BE(value === null ? isNull : length, at)
    if (value !== null) at += buffer.write(value, at, length)
  }
  return buffer
}

export function byteaArray(values: readonly Uint8Array[]): Buffer {
  const buffer = begun(headerBytes + values.reduce((sum, value) => sum + 4 + value.length, 0), oids.bytea, values.length)
  let at = headerBytes
  for (const value of values) {
    at = buffer.writeInt32BE(value.length, at)
    buffer.set(value, at)
    at += value.length
  }
  return buffer
}

/** Hashes in hexadecimal as bytes. */
export function hashArray(values: readonly string[]): Buffer {
  const buffer = begun(headerBytes + values.length * 36, oids.bytea, values.length)
  let at = headerBytes
  for (const value of values) {
    at = buffer.writeInt32BE(32, at)
    at += buffer.write(value, at, 32, 'hex')
  }
  return buffer
}

export function int8Array(values: readonly (number | null)[]): Buffer {
  const buffer = begun(headerBytes + values.reduce<number>((sum, value) => sum + (value === null ? 4 : 12), 0), oids.int8, values.length)
  let at = headerBytes
  for (const value of values) {
    at = buffer.writeInt32BE(value === null ? isNull : 8, at)
    if (value === null) continue
    at = buffer.writeInt32BE(Math.floor(value / wordValues), at)
    at = buffer.writeUInt32BE(value >>> 0, at)
  }
  return buffer
}

export function int4Array(values: readonly (number | null)[]): Buffer {
  const buffer = begun(headerBytes + values.reduce<number>((sum, value) => sum + (value === null ? 4 : 8), 0), oids.int4, values.length)
  let at = headerBytes
  for (const value of values) {
    at = buffer.writeInt32BE(value === null ? isNull : 4, at)
    if (value !== null) at = buffer.writeInt32BE(value, at)
  }
  return buffer
}

function begun(bytes: number, oid: number, count: number): Buffer {
  const buffer = Buffer.alloc(bytes)
  buffer.writeInt32BE(count === 0 ? 0 : 1, 0)
  buffer.writeInt32BE(1, 4)
  buffer.writeInt32BE(oid, 8)
  buffer.writeInt32BE(count, 12)
  buffer.writeInt32BE(1, 16)
  return count === 0 ? buffer.subarray(0, 12) : buffer
}
