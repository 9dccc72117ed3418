import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { SyncOverview } from '#contract/shapes/sync.ts'
import { startDesk } from '#main/desk.ts'
import { createRouterClient } from '@orpc/server'
import type { DeskClient } from '../fixtures/desk-in-process.ts'
import { valueOf } from '../fixtures/desk-in-process.ts'
import type { LedgerDesk } from '../fixtures/ledger-desk.ts'
import { ledgerDesk } from '../fixtures/ledger-desk.ts'
import type { NetworkServer } from '../fixtures/network-server.ts'
import { networkAdmin, networkServer } from '../fixtures/network-server.ts'
import type { TcpProxy } from '../fixtures/tcp-proxy.ts'
import { tcpProxy } from '../fixtures/tcp-proxy.ts'
import type { TempFolder } from '../fixtures/temp-folder.ts'
import { tempFolder } from '../fixtures/temp-folder.ts'
import { meet } from './campaign/desk-kills.ts'
import { takePlace, welcome } from './campaign/work-at-desk.ts'

const tail = 20
let server: NetworkServer
let proxy: TcpProxy
let writer: LedgerDesk
let packed = ''
const closing: (() => Promise<void>)[] = []

beforeAll(async () => {
  server = await networkServer()
  proxy = await tcpProxy(Number(new URL(server.address).port))
  writer = await ledgerDesk({ serverUrl: server.address, code: server.network.pairingCode })
  await writer.round()
  writer.write(800)
  await writer.round()
  packed = await server.buildSnapshot()
  writer.write(tail)
  await writer.round()
})
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
afterAll(async () => {
  writer.close()
  await proxy.close()
  await server.stop()
})

type NewDesk = { readonly client: DeskClient; readonly folder: TempFolder; readonly said: { event: string; facts: Record<string, unknown> }[]; readonly restart: () => Promise<DeskClient> }

async function newDesk(): Promise<NewDesk> {
  const folder = tempFolder()
  const said: NewDesk['said'] = []
  const say = (event: string, facts: object = {}): void => void said.push({ event, facts: facts as Record<string, unknown> })
  const start = () => startDesk({ dataDirectory: folder.path, clock: { now: Date.now }, log: { info: say, warn: say, error: (event, error) => say(event, { error: String(error) }) } })
  let desk = await start()
  const clientOf = (): DeskClient => createRouterClient(desk.router, { context: { session: desk.openSession() } })
  closing.push(async () => {
    await desk.close()
    folder.remove()
  })
  return {
    client: clientOf(), folder, said,
    restart: async () => {
      await desk.close()
      desk = await start()
      return clientOf()
    },
  }
}

async function isLikeTheWriter(client: DeskClient): Promise<void> {
  await writer.round()
  await meet(client)
  const { streams }: SyncOverview = await client.readSync({})
  expect(streams[0]).toMatchObject(writer.ledger.sync.digest('ledger'))
  await takePlace(client, networkAdmin.adminName, networkAdmin.pin)
  expect(valueOf(await client.checkLedger({})).problems).toEqual([])
}

it('a new desk takes the snapshot and pulls only the tail, then works, restarts and keeps its place in the network', async () => {
  const { client, said, restart, folder } = await newDesk()
  expect(valueOf(await client.joinNetwork({ serverUrl: proxy.address, code: await server.newCode() }))).toMatchObject({ isReady: true })
  expect(said.filter(({ event }) => event.startsWith('snapshot'))).toEqual([{ event: 'snapshot-taken', facts: { rows: expect.any(Number) as number, isIn: true } }])
  expect((await client.readSync({})).received).toBeLessThan(tail + 60)
  await isLikeTheWriter(client)
  await welcome(client, new Set(), 'Ada Nowak')
  await meet(client)
  const again = await restart()
  await isLikeTheWriter(again)
  expect((await again.readSync({})).unsent).toBe(0)
  expect(existsSync(join(folder.path, 'snapshot'))).toBe(false)
})

it('a download that is cut goes on where it stopped, also after a restart', async () => {
  const { client, said, restart, folder } = await newDesk()
  const code = await server.newCode()
  const bytes = readFileSync(packed).length
  proxy.cutAfter({ direction: 'down', bytes: Math.floor(bytes / 2) })
  valueOf(await client.joinNetwork({ serverUrl: proxy.address, code }))
  const half = readFileSync(join(folder.path, 'snapshot', 'packed')).length
  expect(half).toBeGreaterThan(bytes / 4)
  expect(half).toBeLessThan(bytes)
  const again = await restart()
  proxy.cutAfter(null)
  await isLikeTheWriter(again)
  expect(said.map(({ event }) => event)).toContain('snapshot-taken')
  expect(proxy.carried().down).toBeLessThan(bytes)
})

/** Changes the file the server offers; `isTold`: the list says the changed file's hash, as a liar would. */
function bendOffer(bend: (plain: Buffer) => Buffer, isTold: boolean): () => void {
  const list = join(dirname(packed), 'snapshots.json')
  const [file, kept] = [readFileSync(packed), readFileSync(list, 'utf8')]
  const bent = zstdCompressSync(bend(zstdDecompressSync(file)))
  writeFileSync(packed, bent)
  const [first, ...others] = JSON.parse(kept) as { hash: string; bytes: number }[]
  writeFileSync(list, JSON.stringify([{ ...first, bytes: bent.length, ...(isTold ? { hash: createHash('sha256').update(bent).digest('hex') } : {}) }, ...others]))
  return () => {
    writeFileSync(packed, file)
    writeFileSync(list, kept)
  }
}

function inDatabase(change: string): (plain: Buffer) => Buffer {
  return (plain) => {
    const folder = tempFolder()
    const file = join(folder.path, 'bent.sqlite')
    writeFileSync(file, plain)
    const db = new Database(file)
    db.pragma('journal_mode = DELETE')
    for (const { name } of db.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'trigger'").all()) db.exec(`DROP TRIGGER ${name}`)
    db.exec(change)
    db.close()
    const bent = readFileSync(file)
    folder.remove()
    return bent
  }
}

it.each([
  { title: 'a byte turned over', bend: (plain: Buffer) => Buffer.concat([plain, Buffer.of(1)]), isTold: false, code: 'hash-differs' },
  { title: 'a file that is no ledger', bend: () => randomBytes(9_000), isTold: true, code: 'cannot-be-opened' },
  { title: 'a hash changed and everything else made to fit', bend: inDatabase("UPDATE operations SET hash = zeroblob(32) WHERE number = (SELECT max(number) - 20 FROM operations)"), isTold: true, code: 'chain-is-broken' },
  { title: 'operations at the end that nobody signed for', bend: inDatabase('UPDATE signed_heads SET seq = seq - 1'), isTold: true, code: 'head-is-not-signed' },
  { title: 'heads signed by somebody else', bend: inDatabase("UPDATE signed_heads SET signature = replace(signature, substr(signature, 5, 3), 'AAA')"), isTold: true, code: 'head-is-not-signed' },
  { title: 'another digest than was promised', bend: inDatabase("UPDATE stream_cursors SET digest_sum = '00000000000000aa' WHERE stream = 0"), isTold: true, code: 'digest-differs' },
])('P7 $title: the snapshot is thrown away and the desk replays', async ({ bend, isTold, code }) => {
  const putBack = bendOffer(bend, isTold)
  const { client, said } = await newDesk()
  valueOf(await client.joinNetwork({ serverUrl: proxy.address, code: await server.newCode() }))
  putBack()
  expect(said.filter(({ event }) => event.startsWith('snapshot'))).toEqual([{ event: 'snapshot-refused', facts: { code } }])
  await isLikeTheWriter(client)
})
