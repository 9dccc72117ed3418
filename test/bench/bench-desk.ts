import { buildIfStale } from '../../scripts/built-desk.ts'
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import { openLedger } from '#main/ledger-db/open-ledger.ts'
import { benchActual } from './bench-actual.ts'
import { benchDurable } from './bench-durable.ts'
import { benchPainted } from './bench-painted.ts'
import { benchSearch } from './bench-search.ts'
import { bigLedger } from './big-ledger.ts'

/** Of the desk; `-- --clients N` for another size. */
const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false }, clients: { type: 'string' } } })
const clients = Number(options.clients ?? (options.quick ? 50_000 : 500_000))
const rows: { what: string; figure: string; floor: string }[] = []
const ms = (value: number): string => `${value < 10 ? value.toFixed(3) : value.toFixed(0)} ms`
const add = (what: string, figure: string, floor = ''): void => void rows.push({ what, figure, floor })

const durable = await benchDurable(options.quick ? 100 : 400)
add('raw 12 KB write + sync', `p50 ${ms(durable.floor.p50)}, p95 ${ms(durable.floor.p95)}, p99 ${ms(durable.floor.p99)}`)
for (const what of ['deduct', 'sell'] as const) {
  const { p50, p95, p99, perSecond } = durable[what]
  add(`durable ${what}`, `p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)}, ${perSecond.toFixed(0)}/s`, `${durable[`${what}ToFloor`].toFixed(2)} × floor, p99 = ${(p99 / p50).toFixed(1)} × p50`)
}
// Installing it takes longer than a quick run may.
const actual = options.quick ? null : await benchActual(300)
if (actual !== null) add("single add by Actual's API", `p50 ${ms(actual.p50)}, p95 ${ms(actual.p95)}, p99 ${ms(actual.p99)}`, `a sale is ${(actual.p50 / durable.sell.p50).toFixed(0)} × as fast`)

const { folder, operations, madeInMs } = bigLedger(clients)
if (madeInMs !== null) add(`making ${operations} operations, ${clients} clients`, ms(madeInMs))
const search = await benchSearch(folder, options.quick ? 2_000 : 10_000)
add(`search among ${clients} clients`, `p50 ${ms(search.search.p50)}, p95 ${ms(search.search.p95)}, p99 ${ms(search.search.p99)}`, `bare range p50 ${ms(search.floor.p50)}, p99 ${ms(search.floor.p99)}`)
add('worst one- or two-letter prefix', ms(search.worstShortPrefixMs))

await buildIfStale()
const painted = await benchPainted(folder)
add('search painted in the browser, from the key', painted === null ? 'this machine lacks a browser' : `p50 ${ms(painted.p50)}, p95 ${ms(painted.p95)}, p99 ${ms(painted.p99)}`)

// As `npm run desk` starts it: from the second start on the sources are compiled already.
const startOnce = (): { startedMs: number; residentMb: number } => {
  const env = { ...process.env, NODE_COMPILE_CACHE: 'node_modules/.cache/counterfoil/compiled' }
  return JSON.parse(execFileSync(process.execPath, ['--max-semi-space-size=8', join(import.meta.dirname, 'start-and-search.ts'), folder], { encoding: 'utf8', env })) as { startedMs: number; residentMb: number }
}
const firstStart = startOnce()
const started = startOnce()
add('start to the first search', ms(started.startedMs))
add('memory of the desk process', `${started.residentMb} MB, ${firstStart.residentMb} MB the first time`)

const auditDb = new Database(join(folder, 'ledger.sqlite'), { readonly: true })
const beforeAudit = performance.now()
const unbalanced = auditDb.prepare('SELECT count(*) FROM (SELECT 1 FROM entries GROUP BY operation, unit HAVING sum(amount) <> 0)').pluck().get() as number
add(`audit of ${operations} operations`, `${ms(performance.now() - beforeAudit)}, ${unbalanced} unbalanced`)
auditDb.close()

const ledger = openLedger({ directory: folder, deviceId: v7(), segmentId: v7(), migrations: 'drizzle/desk' })
const beforeRebuild = performance.now()
ledger.rebuild()
const rebuildMs = performance.now() - beforeRebuild
add(`rebuild of ${operations} operations`, `${ms(rebuildMs)}, ${((operations * 1000) / rebuildMs).toFixed(0)}/s`)
ledger.close()

console.table(rows)
mkdirSync('test-results', { recursive: true })
writeFileSync('test-results/bench.json', JSON.stringify({ at: new Date().toISOString(), machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`, clients, operations, durable, actual, search, painted, started, rebuildMs, rows }, null, 2))
