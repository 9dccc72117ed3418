import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { faultKinds } from './faults.ts'
import { foundBy, plantedBugs } from './planted-bugs.ts'

const run = promisify(execFile)
const seeds = 5_000
const processes = 2
const bugSeeds = 500

type Totals = { readonly seeds: number; readonly operations: number; readonly restarts: number; readonly mended: number; readonly faults: Readonly<Record<string, number>> }

async function simulate(...options: string[]): Promise<{ totals: Totals; said: string }> {
  const { stdout } = await run(process.execPath, ['test/simulation/simulate.ts', '--days', '2', ...options], { maxBuffer: 16 << 20 }).catch((error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }))
  const lines = stdout.trim().split('\n')
  return { totals: JSON.parse(lines.at(-1) ?? '{}') as Totals, said: lines.slice(0, -1).join('\n') }
}

it(`P8 ${seeds} worlds: nothing lost, nothing doubled, nobody diverged, nothing mended`, async () => {
  const share = seeds / processes
  const all = await Promise.all(Array.from({ length: processes }, (_none, index) => simulate('--seed', String(1 + index * share), '--seeds', String(share))))
  for (const { said } of all) expect(said).toBe('')
  const sum = (of: (totals: Totals) => number): number => all.reduce((total, { totals }) => total + of(totals), 0)
  console.log(JSON.stringify({ seeds: sum((totals) => totals.seeds), operations: sum((totals) => totals.operations), restarts: sum((totals) => totals.restarts), mended: sum((totals) => totals.mended), faults: Object.fromEntries(faultKinds.map((kind) => [kind, sum((totals) => totals.faults[kind] ?? 0)])) }))
  expect(sum((totals) => totals.seeds)).toBe(seeds)
  expect(sum((totals) => totals.mended)).toBe(0)
})

describe(`each planted bug is found within ${bugSeeds} seeds`, () => {
  it.each(plantedBugs)('%s', async (bug) => {
    const { said } = await simulate('--seeds', String(bugSeeds), '--bug', bug, '--faults', [foundBy[bug].faults].flat().join(','))
    expect(said).toMatch(/^seed \d+: /)
    console.log(`${bug}: ${said.split('\n')[0]?.slice(0, 120)}`)
  })
})
