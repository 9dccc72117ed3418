import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { networkProcess } from '../fixtures/network-process.ts'
import { benchBootstrap } from './bench-bootstrap.ts'
import { benchBatches, benchSingles } from './bench-push.ts'
import { benchListeners, benchSeen } from './bench-waking.ts'
import { joinDesks } from './many-desks.ts'

/** `npm run bench -- server [--quick]`: what desks ask of the server's own process and its PostgreSQL (sync.md §5). */
const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false } }, allowPositionals: true })
const sizes = options.quick ? { desks: 60, batched: 15_000, singlesOfADesk: 5, seen: 60, streams: 500 } : { desks: 200, batched: 1_000_000, singlesOfADesk: 40, seen: 500, streams: 5_000 }
const rows: { what: string; figure: string; beside: string }[] = []
const add = (what: string, figure: string, beside = ''): void => void rows.push({ what, figure, beside })
const whole = (value: number): string => value.toFixed(0)
const loadBefore = loadavg()

const network = await networkProcess()
const desks = await joinDesks(network, sizes.desks)
const seen = await benchSeen(network, sizes.seen)
add('seen at the other desk, both online', `p50 ${seen.p50.toFixed(1)} ms, p99 ${seen.p99.toFixed(1)} ms`)
const singles = await benchSingles(network, desks, sizes.singlesOfADesk)
add(`single-operation pushes, ${sizes.desks} desks`, `${whole(singles.perSecond)}/s, p50 ${singles.p50.toFixed(1)} ms, p99 ${singles.p99.toFixed(1)} ms`, `${singles.ratio.toFixed(2)} × bare Node http, ${whole(singles.floorPerSecond)}/s`)
const batches = await benchBatches(network, desks, sizes.batched)
add(`pushes of 500, ${sizes.batched} operations`, `${whole(batches.perSecond)} operations/s`, `${batches.ratio.toFixed(2)} × INSERT … SELECT, ${whole(batches.floorPerSecond)}/s`)
const { rows: held, buildMs, packedMb, bootstrapMs, floorMs, replayMs } = await benchBootstrap(network)
add(`snapshot of ${held} operations`, `made in ${whole(buildMs)} ms, ${packedMb.toFixed(1)} MB packed`)
add(`bootstrap of ${held} operations`, `${whole(bootstrapMs)} ms`, `${(bootstrapMs / floorMs).toFixed(1)} × unpack + write + sync, ${whole(floorMs)} ms`)
add(`replay of ${held} operations over HTTP`, `${whole(replayMs)} ms, ${whole((1000 * held) / replayMs)} operations/s`)
const listeners = await benchListeners(network, desks, sizes.streams)
add(`memory of the server's process, ${listeners.streams} desks listening`, `${whole(listeners.listeningMb)} MB`, `${whole(listeners.beforeMb)} MB before them`)
await network.stop()

console.table(rows)
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, load ${loadBefore[0]?.toFixed(1) ?? ''} before and ${loadavg()[0]?.toFixed(1) ?? ''} after`
console.log(machine)
mkdirSync('test-results', { recursive: true })
writeFileSync('test-results/bench-server.json', JSON.stringify({ at: new Date().toISOString(), machine, seen, singles, batches, bootstrap: { held, buildMs, packedMb, bootstrapMs, floorMs, replayMs }, listeners, rows }, null, 2))
