import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import { syncPaths } from '#core/sync-protocol/paths.ts'
import type { NetworkProcess } from '../fixtures/network-process.ts'
import type { WireDesk } from '../fixtures/wire-desk.ts'
import { median, percentiles } from './figures.ts'
import { packedPush, poster } from './many-desks.ts'

const alternations = 5
const rowsOfABatch = 500
const desksAtOnce = 4

/** Pushes of 500, chains checked, folded, durable; beside them one INSERT … SELECT of the very rows they made. */
export async function benchBatches(network: NetworkProcess, desks: readonly WireDesk[], operations: number): Promise<{ perSecond: number; floorPerSecond: number; ratio: number }> {
  const { post, close } = poster(network.directAddress(), syncPaths.push)
  const owner = new Client({ connectionString: network.databaseUrl() })
  await owner.connect()
  await owner.query('CREATE TABLE bench_floor (LIKE operations INCLUDING ALL)')
  const batches = Math.ceil(operations / alternations / rowsOfABatch)
  const runs: { perSecond: number; floorPerSecond: number }[] = []
  for (let run = 0; run < alternations; run += 1) {
    const queue = Array.from({ length: batches }, (_none, index) => ({ index, desk: index % desksAtOnce }))
    const packed = queue.map(({ desk, index }) => ({ desk, push: packedPush(desks[desk] as WireDesk, rowsOfABatch, (run * batches + index) * rowsOfABatch) }))
    const { rows } = await owner.query<{ head: string }>('SELECT coalesce(max(number), 0) AS head FROM operations')
    const began = performance.now()
    await Promise.all(Array.from({ length: desksAtOnce }, async (_none, desk) => {
      for (const { push } of packed.filter((one) => one.desk === desk)) await post(push)
    }))
    const pushedMs = performance.now() - began
    const before = performance.now()
    await owner.query('INSERT INTO bench_floor SELECT * FROM operations WHERE number > $1', [rows[0]?.head])
    const floorMs = performance.now() - before
    const sent = batches * rowsOfABatch
    runs.push({ perSecond: (1000 * sent) / pushedMs, floorPerSecond: (1000 * sent) / floorMs })
  }
  await owner.query('DROP TABLE bench_floor')
  await owner.end()
  close()
  return { perSecond: median(runs.map(({ perSecond }) => perSecond)), floorPerSecond: median(runs.map(({ floorPerSecond }) => floorPerSecond)), ratio: median(runs.map(({ perSecond, floorPerSecond }) => perSecond / floorPerSecond)) }
}

export type SinglePushes = { readonly perSecond: number; readonly p50: number; readonly p99: number; readonly floorPerSecond: number; readonly ratio: number }

/** One operation a push from many desks at once; beside it the same bodies to a Node server that only answers. */
export async function benchSingles(network: NetworkProcess, desks: readonly WireDesk[], pushesOfADesk: number): Promise<SinglePushes> {
  const bare = await bareServer()
  const [real, floor] = [poster(network.directAddress(), syncPaths.push), poster(bare.address, syncPaths.push)]
  const runs: { perSecond: number; floorPerSecond: number }[] = []
  const taken: number[] = []
  for (let run = 0; run < alternations; run += 1) {
    const packed = desks.map((desk, place) => Array.from({ length: pushesOfADesk }, (_none, index) => packedPush(desk, 1, (run * desks.length + place) * pushesOfADesk + index)))
    const all = async (post: (push: (typeof packed)[number][number]) => Promise<number>, into: number[]): Promise<number> => {
      const began = performance.now()
      await Promise.all(packed.map(async (pushes) => { for (const push of pushes) into.push(await post(push)) }))
      return (1000 * desks.length * pushesOfADesk) / (performance.now() - began)
    }
    runs.push({ floorPerSecond: await all(floor.post, []), perSecond: await all(real.post, taken) })
  }
  real.close()
  floor.close()
  bare.stop()
  const { p50, p99 } = percentiles(taken)
  return { perSecond: median(runs.map(({ perSecond }) => perSecond)), p50, p99, floorPerSecond: median(runs.map(({ floorPerSecond }) => floorPerSecond)), ratio: median(runs.map(({ perSecond, floorPerSecond }) => perSecond / floorPerSecond)) }
}

const bareProgram = `require('node:http').createServer((request, response) => { request.resume(); request.on('end', () => response.end('{"ok":true,"epoch":"${'e'.repeat(36)}","results":[{"number":1}],"head":1}')) }).listen(0, '127.0.0.1', function () { console.log(this.address().port) })`

async function bareServer(): Promise<{ readonly address: string; readonly stop: () => void }> {
  const child = spawn(process.execPath, ['-e', bareProgram], { stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve))
  return { address: `http://127.0.0.1:${port}`, stop: () => void child.kill() }
}
