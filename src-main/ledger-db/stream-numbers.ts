import { hash as hashOf } from 'node:crypto'
import { rollingHashOfNothing } from '#core/sync-protocol/pull.ts'
import type { Cursor, Digest, Stream } from '#core/sync-protocol/wire.ts'
import { streams } from '#core/sync-protocol/wire.ts'
import type { Connection } from './connection.ts'
import { hashToBytes } from './packed-id.ts'

/** The number a stream goes by in the tables. */
export function streamNumber(stream: Stream): number {
  return streams.indexOf(stream)
}

/** Everything this ledger knows of the network's numbers: which row has which, how far they go, and their digest. */
export type StreamNumbers = {
  readonly cursor: (stream: Stream) => Cursor
  readonly setCursor: (stream: Stream, cursor: Cursor) => void
  readonly digest: (stream: Stream) => Digest
  /** The row gets its number; again with the same number changes nothing. True when another row had it, which has none now. */
  readonly number: (stream: Stream, row: number, networkNumber: number, hash: string) => boolean
  /** Writes what `number` moved: once at the end of a batch. */
  readonly saveDigest: (stream: Stream) => void
  readonly count: (stream: Stream) => number
  readonly rollingHashAt: (stream: Stream, networkNumber: number) => string
  readonly rewindTo: (stream: Stream, networkNumber: number) => void
  readonly takeNumbersBack: (stream: Stream, hashes: readonly string[]) => void
  readonly hashes: (stream: Stream) => IterableIterator<string>
  readonly forget: () => void
}

type CursorRow = { readonly number: number; readonly rolling: Buffer; readonly count: number; readonly sum: string }

const sumRange = 2n ** 64n

/** The rolling hash after one more row (rule P3). */
export function rollOn(rollingHash: string, rowHash: string): string {
  return hashOf('sha256', `${rollingHash} ${rowHash}`)
}

type Counted = { number: number; rollingHash: string; count: number; sum: bigint }

export function openStreamNumbers(db: Connection): StreamNumbers {
  const rows = openNumberRows(db)
  const { state, save, move, forget } = openCounted(db)
  const takeBack = (stream: Stream, taken: readonly { readonly number: number; readonly hash: Buffer }[]): void => {
    for (const { number, hash } of taken) {
      rows.drop.run(streamNumber(stream), number)
      move(stream, hash.toString('hex'), -1)
    }
  }
  const rollingHashAt = openRollingHashAt(rows)
  return {
    cursor: (stream) => ({ number: state(stream).number, rollingHash: state(stream).rollingHash }),
    setCursor: (stream, { number, rollingHash }) => {
      Object.assign(state(stream), { number, rollingHash })
      save(stream)
    },
    digest: (stream) => ({ count: state(stream).count, sum: hex64(state(stream).sum) }),
    number: (stream, row, networkNumber, hash) => {
      const known = rows.numberOf.get(streamNumber(stream), row)
      if (known === networkNumber) return false
      const holder = rows.hashAt.get(streamNumber(stream), networkNumber)
      // The same row under another place here: an own value that was erased since it was sent has no row of its own any more.
      if (known === undefined && holder?.toString('hex') === hash) return false
      // The server gave this number before and forgot it: whose it was is sent again, or two rows would claim one number.
      if (holder !== undefined) takeBack(stream, [{ number: networkNumber, hash: holder }])
      if (known === undefined) {
        rows.add.run(streamNumber(stream), row, networkNumber, hashToBytes(hash))
        move(stream, hash, 1)
      } else rows.renumber.run(networkNumber, streamNumber(stream), row)
      return holder !== undefined
    },
    saveDigest: save,
    count: (stream) => state(stream).count,
    rollingHashAt,
    rewindTo: (stream, networkNumber) => {
      takeBack(stream, rows.after.all(streamNumber(stream), networkNumber))
      Object.assign(state(stream), { number: networkNumber, rollingHash: rollingHashAt(stream, networkNumber) })
      save(stream)
    },
    takeNumbersBack: (stream, hashes) => {
      const wanted = new Set(hashes)
      takeBack(stream, rows.all.all(streamNumber(stream)).filter(({ hash }) => wanted.has(hash.toString('hex'))))
      save(stream)
    },
    hashes: function* hashes(stream) {
      for (const { hash } of rows.all.iterate(streamNumber(stream))) yield hash.toString('hex')
    },
    forget,
  }
}

/** Walks every number up to one: asked only when a server does not know a cursor. */
function openRollingHashAt({ inOrder }: Pick<ReturnType<typeof openNumberRows>, 'inOrder'>): StreamNumbers['rollingHashAt'] {
  return (stream, networkNumber) => {
    let rolling = rollingHashOfNothing
    for (const { hash } of inOrder.iterate(streamNumber(stream), networkNumber)) rolling = rollOn(rolling, hash.toString('hex'))
    return rolling
  }
}

/** Rows and the numbers the network gave them. */
function openNumberRows(db: Connection) {
  type Numbered = { number: number; hash: Buffer }
  return {
    add: db.prepare('INSERT INTO acknowledgements (stream, row, network_number, hash) VALUES (?, ?, ?, ?)'),
    renumber: db.prepare('UPDATE acknowledgements SET network_number = ? WHERE stream = ? AND row = ?'),
    numberOf: db.prepare<[number, number], number>('SELECT network_number FROM acknowledgements WHERE stream = ? AND row = ?').pluck(),
    hashAt: db.prepare<[number, number], Buffer>('SELECT hash FROM acknowledgements WHERE stream = ? AND network_number = ?').pluck(),
    drop: db.prepare<[number, number]>('DELETE FROM acknowledgements WHERE stream = ? AND network_number = ?'),
    inOrder: db.prepare<[number, number], Numbered>('SELECT network_number AS number, hash FROM acknowledgements WHERE stream = ? AND network_number <= ? ORDER BY network_number'),
    after: db.prepare<[number, number], Numbered>('SELECT network_number AS number, hash FROM acknowledgements WHERE stream = ? AND network_number > ?'),
    all: db.prepare<[number], Numbered>('SELECT network_number AS number, hash FROM acknowledgements WHERE stream = ?'),
  }
}

/** Cursor and digest of each stream, in memory as on disk. */
function openCounted(db: Connection) {
  const readCursor = db.prepare<[number], CursorRow>('SELECT number, rolling_hash AS rolling, digest_count AS count, digest_sum AS sum FROM stream_cursors WHERE stream = ?')
  const writeCursor = db.prepare(
    `INSERT INTO stream_cursors (stream, number, rolling_hash, digest_count, digest_sum, sent_up_to) VALUES (?, ?, ?, ?, ?, 0)
     ON CONFLICT (stream) DO UPDATE SET number = excluded.number, rolling_hash = excluded.rolling_hash, digest_count = excluded.digest_count, digest_sum = excluded.digest_sum`,
  )
  const kept = new Map<Stream, Counted>()
  const state = (stream: Stream): Counted => {
    const known = kept.get(stream)
    if (known !== undefined) return known
    const row = readCursor.get(streamNumber(stream))
    const read: Counted = row === undefined ? { number: 0, rollingHash: rollingHashOfNothing, count: 0, sum: 0n } : { number: row.number, rollingHash: row.rolling.toString('hex'), count: row.count, sum: BigInt(`0x${row.sum}`) }
    kept.set(stream, read)
    return read
  }
  return {
    state,
    save: (stream: Stream): void => {
      const { number, rollingHash, count, sum } = state(stream)
      writeCursor.run(streamNumber(stream), number, hashToBytes(rollingHash), count, hex64(sum))
    },
    move: (stream: Stream, hash: string, by: 1 | -1): void => {
      const known = state(stream)
      known.count += by
      known.sum = (known.sum + BigInt(by) * BigInt(`0x${hash.slice(0, 16)}`) + sumRange) % sumRange
    },
    forget: (): void => kept.clear(),
  }
}

/** The digest of some hashes by themselves. */
export function digestOf(hashes: readonly string[]): Digest {
  return { count: hashes.length, sum: hex64(hashes.reduce((sum, hash) => (sum + BigInt(`0x${hash.slice(0, 16)}`)) % sumRange, 0n)) }
}

function hex64(sum: bigint): string {
  return sum.toString(16).padStart(16, '0')
}
