import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import { enrolmentText } from '#core/devices/bodies.ts'
import type { BootstrapReply } from '#core/sync-protocol/bootstrap.ts'
import type { SignedHead, Stream } from '#core/sync-protocol/wire.ts'
import { signedHeadText, streams } from '#core/sync-protocol/wire.ts'
import type { Ledger } from '#main/ledger-db/ledger.ts'
import { openLedger } from '#main/ledger-db/open-ledger.ts'
import type { Trust } from '#main/ports/sync-store.ts'
import type { Network, NetworkStore } from '../sync/network-store.ts'
import { signedHeadsFor } from '../sync/signed-heads-for.ts'
import type { SyncCrypto } from '../sync/sync-crypto.ts'

export type Snapshot = NonNullable<BootstrapReply['snapshot']> & { readonly epoch: string; readonly file: string }

export type BuildParts = {
  readonly store: NetworkStore
  readonly crypto: SyncCrypto
  readonly network: Network
  /** Where the ledger of this network is kept between two snapshots, so that the next one only adds the tail. */
  readonly folder: string
  readonly deskMigrations: string
  readonly now: () => number
}

const rowsAtOnce = 5_000
const bytesAtOnce = 8 * 1024 * 1024

/** A desk's ledger filled from a network's streams by the desk's own code, packed for the way: ready to be swapped in. */
export async function buildSnapshot(parts: BuildParts): Promise<Snapshot> {
  const { network, folder, deskMigrations } = parts
  const work = join(folder, network.epoch)
  mkdirSync(work, { recursive: true, mode: 0o700 })
  // Nobody's ledger: a desk needs the signed heads of every device, the server's own among them.
  const ledger = openLedger({ directory: work, deviceId: randomUUID(), segmentId: randomUUID(), migrations: deskMigrations })
  const id = randomUUID()
  const plain = join(folder, `${id}.sqlite`)
  try {
    for (const stream of streams) await fill(parts, ledger, stream)
    await ledger.backUpTo(plain)
    const of = <Value>(read: (stream: Stream) => Value): { ledger: Value; personal: Value; catalogue: Value } => ({ ledger: read('ledger'), personal: read('personal'), catalogue: read('catalogue') })
    const packed = await pack(plain, join(folder, `${id}.zst`))
    return { id, compression: 'zstd', ...packed, schemaVersion: migrationsIn(deskMigrations), cursors: of(ledger.sync.cursor), digests: of(ledger.sync.digest), epoch: network.epoch }
  } finally {
    ledger.close()
    rmSync(plain, { force: true })
  }
}

async function fill({ store, crypto, network, now }: BuildParts, ledger: Ledger, stream: Stream): Promise<void> {
  const { networkId } = network
  const trust = trustOf(network, crypto)
  for (;;) {
    const { number } = ledger.sync.cursor(stream)
    const page = await store.page(networkId, stream, number, rowsAtOnce, bytesAtOnce)
    const last = page.at(-1)
    if (last === undefined) return
    const heads = latestOfEach(await signedHeadsFor(store, networkId, page))
    const received = ledger.sync.receive(stream, page, { number: last.number, rollingHash: last.rollingHash }, heads, trust, now())
    if (!received.ok) throw new Error(`The snapshot cannot be made: ${received.reason}`)
  }
}

/** One signature a segment is enough: it vouches for all rows before it. */
function latestOfEach(heads: readonly SignedHead[]): SignedHead[] {
  const latest = new Map<string, SignedHead>()
  for (const head of heads) if (head.seq > (latest.get(head.segmentId)?.seq ?? 0)) latest.set(head.segmentId, head)
  return [...latest.values()]
}

function trustOf({ networkId, publicKey }: Network, crypto: SyncCrypto): Trust {
  return {
    isEnrolled: ({ networkSignature, ...body }) => crypto.verify(publicKey, enrolmentText(networkId, body), networkSignature),
    isSigned: (head, key) => crypto.verify(key, signedHeadText(head), head.signature),
  }
}

async function pack(plain: string, file: string): Promise<{ readonly bytes: number; readonly hash: string; readonly file: string }> {
  const half = `${file}.part`
  await pipeline(createReadStream(plain), createZstdCompress(), createWriteStream(half, { mode: 0o600 }))
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(half)) hash.update(chunk as Buffer)
  renameSync(half, file)
  return { bytes: statSync(file).size, hash: hash.digest('hex'), file }
}

function migrationsIn(folder: string): number {
  return (JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as { entries: unknown[] }).entries.length
}
