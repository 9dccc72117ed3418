import { spawn } from 'node:child_process'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import { openLedger } from '#main/ledger-db/open-ledger.ts'
import { tempFolder } from '../fixtures/temp-folder.ts'

export type CampaignResult = { readonly kills: number; readonly confirmed: number; readonly lost: string[]; readonly doubled: number; readonly problems: string[]; readonly gaps: string[] }

/** Kills a busy desk again and again on one ledger, at moments drawn from the seed, and looks after each kill. */
export async function killCampaign(kills: number, seed: number): Promise<CampaignResult> {
  const folder = tempFolder()
  const random = mulberry(seed)
  const confirmed = new Set<string>()
  const lost: string[] = []
  const problems: string[] = []
  for (let kill = 0; kill < kills; kill += 1) {
    for (const id of await runUntilKilled(folder.path, Math.floor(random() * 400))) confirmed.add(id)
    const ledger = openLedger({ directory: folder.path, deviceId: v7(), segmentId: v7(), migrations: 'drizzle/desk' })
    for (const id of confirmed) if (ledger.read.operation(id) === null) lost.push(id)
    problems.push(...ledger.scrub(1_000_000).problems.map(({ code }) => `${code} after kill ${kill + 1}`))
    if (kill === kills - 1) problems.push(...ledger.check().problems.map(({ code, facts }) => `${code} ${JSON.stringify(facts)}`))
    ledger.close()
  }
  const { doubled, gaps } = countedOnce(folder.path)
  folder.remove()
  return { kills, confirmed: confirmed.size, lost, doubled, problems, gaps }
}

/** Ids whose answer was heard before the kill. */
function runUntilKilled(dataFolder: string, afterMs: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'busy-day.ts'), dataFolder], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let errors = ''
    let isCounting = false
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (isCounting || !output.includes('ready')) return
      isCounting = true
      setTimeout(() => child.kill('SIGKILL'), afterMs)
    })
    child.stderr.on('data', (chunk: Buffer) => { errors += chunk.toString() })
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`The desk ended by itself: ${errors}`))
      resolve([...output.matchAll(/^done (\S+)$/gm)].map(([, id]) => id ?? ''))
    })
  })
}

/** Every id, place and receipt number stands once, and the numbers of receipts have no gap. */
function countedOnce(dataFolder: string): { doubled: number; gaps: string[] } {
  const db = new Database(join(dataFolder, 'ledger.sqlite'), { readonly: true })
  const doubled = db.prepare('SELECT count(*) - count(DISTINCT id) FROM operations').pluck().get() as number
  const receipts = (db.prepare('SELECT receipt_number FROM sales ORDER BY receipt_number').pluck().all() as string[]).map((text) => Number(text.slice(-6)))
  db.close()
  return { doubled, gaps: receipts.flatMap((number, index) => (number === index + 1 ? [] : [`receipt ${number} stands at place ${index + 1}`])) }
}

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
