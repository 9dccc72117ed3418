import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import zlib from 'node:zlib'
import { streams } from '#core/sync-protocol/wire.ts'
import type { SnapshotFiles, SnapshotOffer, SnapshotTrouble } from '../ports/snapshot-files.ts'
import type { Trust } from '../ports/sync-store.ts'
import { openConnection } from './connection.ts'
import type { Ledger, OpenLedgerParts } from './ledger.ts'
import { ledgerFileName, openLedger } from './open-ledger.ts'
import { isSigned } from './open-sync-store.ts'
import { unpackId } from './packed-id.ts'
import type { PackedId } from './packed-id.ts'
import type { ReplaceableLedger } from './replaceable-ledger.ts'
import { openSignedHeads } from './signed-heads.ts'

/** Older builds of Node, and of Electron, have no zstd. */
const compressions: readonly SnapshotOffer['compression'][] = typeof zlib.createZstdDecompress === 'function' ? ['zstd', 'gzip'] : ['gzip']
/** What unpacks to more than this many times its length is no ledger. */
const mostGrowth = 200
const scrubStep = 5_000

/** A snapshot's files, in a folder of their own beside the ledger until one rename puts it in. */
export function openSnapshotFiles(parts: OpenLedgerParts, ledger: Pick<ReplaceableLedger, 'isEmpty' | 'replaceBy'>): SnapshotFiles {
  const folder = join(parts.directory, 'snapshot')
  const [packed, note, opened] = [join(folder, 'packed'), join(folder, 'offer.json'), join(folder, 'opened')]
  const discard = (): void => rmSync(folder, { recursive: true, force: true })
  return {
    compressions,
    schemaVersion: (JSON.parse(readFileSync(join(parts.migrations, 'meta', '_journal.json'), 'utf8')) as { entries: unknown[] }).entries.length,
    isWanted: ledger.isEmpty,
    begun: () => {
      if (!existsSync(note)) return null
      const kept = JSON.parse(readFileSync(note, 'utf8')) as { offer: SnapshotOffer; epoch: string }
      return { ...kept, bytes: existsSync(packed) ? statSync(packed).size : 0 }
    },
    begin: (offer, epoch) => {
      discard()
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      writeFileSync(`${note}.new`, JSON.stringify({ offer, epoch }), { mode: 0o600 })
      renameSync(`${note}.new`, note)
    },
    append: (piece) => appendFileSync(packed, piece, { mode: 0o600 }),
    discard,
    inspect: async (offer, trust) => {
      rmSync(opened, { recursive: true, force: true })
      mkdirSync(opened, { recursive: true, mode: 0o700 })
      if (!(await unpack(packed, join(opened, ledgerFileName), offer))) return 'hash-differs'
      return look({ ...parts, directory: opened }, offer, trust)
    },
    swapIn: () => {
      const isIn = ledger.replaceBy(join(opened, ledgerFileName))
      discard()
      return isIn
    },
  }
}

async function unpack(packed: string, file: string, { compression, hash, bytes }: SnapshotOffer): Promise<boolean> {
  const sum = createHash('sha256')
  let room = bytes * mostGrowth
  try {
    await pipeline(
      createReadStream(packed, { highWaterMark: 1 << 20 }),
      async function* hashed(source: AsyncIterable<Buffer>) {
        for await (const piece of source) {
          sum.update(piece)
          yield piece
        }
      },
      compression === 'zstd' ? zlib.createZstdDecompress() : zlib.createGunzip(),
      async function* bounded(source: AsyncIterable<Buffer>) {
        for await (const piece of source) {
          room -= piece.length
          if (room < 0) throw new Error('It grows without end')
          yield piece
        }
      },
      createWriteStream(file, { mode: 0o600, flush: true }),
    )
  } catch {
    // What cannot be unpacked is not what was promised.
    return false
  }
  return sum.digest('hex') === hash
}

/** Opened as the desk will open it; nobody's turn is taken for long while its chains are walked. */
async function look(parts: OpenLedgerParts, offer: SnapshotOffer, trust: Trust): Promise<SnapshotTrouble | null> {
  try {
    if (!areSigned(parts, trust)) return 'head-is-not-signed'
    const ledger = openLedger(parts)
    try {
      for (const stream of streams) {
        const [cursor, digest] = [ledger.sync.cursor(stream), ledger.sync.digest(stream)]
        if (cursor.number !== offer.cursors[stream].number || cursor.rollingHash !== offer.cursors[stream].rollingHash) return 'cursor-differs'
        if (digest.count !== offer.digests[stream].count || digest.sum !== offer.digests[stream].sum) return 'digest-differs'
      }
      return (await isWhole(ledger)) ? null : 'chain-is-broken'
    } finally {
      ledger.close()
    }
  } catch {
    // Whatever it is, it is no ledger of this program.
    return 'cannot-be-opened'
  }
}

async function isWhole(ledger: Ledger): Promise<boolean> {
  for (;;) {
    const { walked, problems } = ledger.scrub(scrubStep)
    if (problems.length > 0) return false
    if (walked === 0) return true
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Every segment ends at or before a head that its device signed (rule P7); the chain vouches for what stands before it. */
function areSigned(parts: OpenLedgerParts, trust: Trust): boolean {
  const ledger = openLedger(parts)
  const db = openConnection(join(parts.directory, ledgerFileName), { nativeBinding: parts.nativeBinding })
  try {
    const heads = openSignedHeads(db)
    const ends = db.prepare<[], { segment: PackedId; row: number; seq: number; hash: Buffer }>(
      'SELECT s.id AS segment, o.number AS row, o.seq AS seq, o.hash AS hash FROM segments s JOIN operations o ON o.segment = s.number WHERE o.seq = (SELECT max(seq) FROM operations WHERE segment = s.number)',
    )
    return ends.all().every(({ segment, row, seq, hash }) => {
      const head = heads.of(unpackId(segment))
      return head !== null && isSigned({ projections: ledger.read }, head, trust) && heads.coverAll([{ row, hash: hash.toString('hex'), segmentId: unpackId(segment), seq }], '')
    })
  } finally {
    db.close()
    ledger.close()
  }
}
