import { closeSync, cpSync, openSync, readdirSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDesk } from '#main/desk.ts'
import { LedgerTrouble } from '#main/ledger-db/ledger-trouble.ts'
import type { Logger } from '#main/ports/logger.ts'
import { createRouterClient } from '@orpc/server'
import type { DeskClient } from '../fixtures/desk-in-process.ts'
import { deskInProcess, firstManager, openForBusiness, valueOf } from '../fixtures/desk-in-process.ts'
import { tempFolder } from '../fixtures/temp-folder.ts'

/**
 * Bytes of single pages are turned over where the ledger keeps its operations, what follows from them and its catalogue.
 * Whatever was hit, the desk says so in words, or the check names it, or every figure is still what it was.
 */
const seeds = [11, 23, 42, 58, 77, 91, 104, 137]
const flipsPerSeed = 6
const pageBytes = 4_096
const clientsOfTheDay = 40
/** Names of people and what the search makes of them are no part of the ledger and have no hash; a damaged name is not a wrong figure. */
const notTheLedger = /^(client|name_words|personal_records|sqlite_autoindex_client|desk_settings|sqlite_autoindex_desk_settings)/

const folder = tempFolder()
const whole = join(folder.path, 'whole')
const hurt = join(folder.path, 'hurt')
let figures = ''
let pages: number[] = []

const quiet = (unforeseen: string[]): Logger => ({ info: () => {}, warn: () => {}, error: (event, error) => void (event === 'handler-failed' && unforeseen.push(String(error))) })

beforeAll(async () => {
  const { client, close } = await deskInProcess(whole)
  const { typeId, serviceId } = await openForBusiness(client)
  for (let index = 0; index < clientsOfTheDay; index += 1) {
    const { clientId } = valueOf(await client.saveClient({ operationId: v7(), clientId: null, client: { name: `Client ${index}`, phones: [], email: '', note: '' } }))
    const sold = valueOf(await client.sell({ operationId: v7(), clientId, lines: [{ typeId, startDay: null }], discount: null, tenders: [{ method: 'cash', amountMinor: 60_000 }] }))
    valueOf(await client.deductVisit({ operationId: v7(), clientId, membershipId: sold.membershipIds[0] ?? '', serviceId, sameVisitConfirmed: true }))
  }
  figures = await figuresOf(client)
  valueOf(await client.backUpNow({}))
  await close()
  pages = pagesOfTheLedger(join(whole, 'ledger.sqlite'))
})
afterAll(folder.remove)

/** Everything with a figure in it: the day, the shift, the types on sale, every client's card. */
async function figuresOf(client: DeskClient): Promise<string> {
  const desk = await client.readDesk({})
  const { clients } = await client.listClients({ limit: 50 })
  const cards = await Promise.all(clients.map(({ clientId }) => client.readClientCard({ clientId })))
  return JSON.stringify([await client.readDay({ day: desk.today }), await client.readShift({}), await client.listMembershipTypes({ withArchived: true }), cards])
}

function pagesOfTheLedger(file: string): number[] {
  const db = new Database(file, { readonly: true })
  const all = db.prepare('SELECT pageno, name FROM dbstat').all() as { pageno: number; name: string }[]
  db.close()
  return all.filter(({ name }) => !notTheLedger.test(name)).map(({ pageno }) => pageno)
}

/** Turns over a few bytes of one page; the same seed the same bytes. */
function flip(file: string, random: () => number): string {
  const page = pages[Math.floor(random() * pages.length)] ?? 1
  const length = 1 + Math.floor(random() * 24)
  const at = (page - 1) * pageBytes + Math.floor(random() * (pageBytes - length))
  const bytes = Buffer.alloc(length)
  const open = openSync(file, 'r+')
  readSync(open, bytes, 0, length, at)
  for (let index = 0; index < length; index += 1) bytes[index] = (bytes[index] ?? 0) ^ (1 + Math.floor(random() * 255))
  writeSync(open, bytes, 0, length, at)
  closeSync(open)
  return `page ${page}, ${length} bytes at ${at % pageBytes}`
}

type Found = 'refused at the start' | 'said in words' | 'named by the check' | 'every figure as it was'

/** What a person and the check see of the hurt ledger; throws when it is neither words nor the truth. */
async function lookAtHurtLedger(): Promise<Found> {
  const unforeseen: string[] = []
  const desk = await startDesk({ dataDirectory: hurt, clock: { now: Date.now }, log: quiet(unforeseen) }).catch((error: unknown) => error)
  if (desk instanceof Error) {
    if (!(desk instanceof LedgerTrouble)) throw desk
    return 'refused at the start'
  }
  const started = desk as Awaited<ReturnType<typeof startDesk>>
  const client = createRouterClient(started.router, { context: { session: started.openSession() } })
  try {
    const seen = await seenBy(client)
    // An answer that could not be given at all is no wrong figure, but then the check has to say why.
    if (unforeseen.length > 0 && seen !== 'named by the check') throw new Error(`Neither in words nor named: ${unforeseen.join('; ')}`)
    return seen
  } finally {
    await started.close()
  }
}

async function seenBy(client: DeskClient): Promise<Found> {
  try {
    const { people, phase } = await client.readDesk({})
    if (phase === 'first-run' || people.length === 0) throw new Error('The desk took a damaged ledger for a new one')
    const unlocked = await client.unlock({ personId: people[0]?.id ?? '', pin: firstManager.pin })
    if (!unlocked.ok) return 'said in words'
    const now = await figuresOf(client).catch((error: unknown) => {
      if (isInWords(error)) throw error
      return 'no answer'
    })
    const check = await client.checkLedger({})
    if (!check.ok) return 'said in words'
    if (check.value.problems.length > 0) return 'named by the check'
    if (now !== figures) throw new Error(`A wrong figure without a word:\n${now}\ninstead of\n${figures}`)
    return 'every figure as it was'
  } catch (error) {
    if (isInWords(error)) return 'said in words'
    throw error
  }
}

function isInWords(error: unknown): boolean {
  return (error as { code?: string }).code === 'SERVICE_UNAVAILABLE'
}

describe('a damaged page', () => {
  it.each(seeds)('seed %i: is told in words or named by the check, never a wrong figure in silence', async (seed) => {
    const random = mulberry(seed)
    const found = new Map<Found, number>()
    for (let turn = 0; turn < flipsPerSeed; turn += 1) {
      rmSync(hurt, { recursive: true, force: true })
      cpSync(whole, hurt, { recursive: true })
      const where = flip(join(hurt, 'ledger.sqlite'), random)
      const what = await lookAtHurtLedger().catch((error: unknown) => {
        throw new Error(`seed ${seed}, turn ${turn}, ${where}`, { cause: error })
      })
      found.set(what, (found.get(what) ?? 0) + 1)
    }
    console.log(`seed ${seed}: ${[...found].map(([what, times]) => `${times} ${what}`).join(', ')}`)
  })

  it('is undone by the last backup, which brings back everything up to it', async () => {
    rmSync(hurt, { recursive: true, force: true })
    cpSync(whole, hurt, { recursive: true })
    flip(join(hurt, 'ledger.sqlite'), () => 0)
    expect(await lookAtHurtLedger()).toBe('refused at the start')
    const backup = readdirSync(join(hurt, 'backups')).find((name) => name.endsWith('.sqlite')) ?? ''
    for (const old of ['ledger.sqlite', 'ledger.sqlite-wal', 'ledger.sqlite-shm']) rmSync(join(hurt, old), { force: true })
    cpSync(join(hurt, 'backups', backup), join(hurt, 'ledger.sqlite'))
    expect(await lookAtHurtLedger()).toBe('every figure as it was')
  })
})

/** A small generator of random numbers that a seed repeats. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
