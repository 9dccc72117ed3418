import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { buildIfStale } from './built-desk.ts'
import { runCommand } from './run-command.ts'
import { addTallies, machineLacks, readTally, tallyLine, tallyOf } from './tally.ts'
import type { Tally } from './tally.ts'

// All tests of this repository, or only the long ones; the last line adds up what every runner came to.
const isLong = process.argv.includes('--long')
const vitestProjects = isLong ? ['--project', 'long'] : ['--project', 'unit', '--project', 'system']
/** Of the browser tests the long run repeats one, with every screen in every language and theme. */
const browserTests = isLong ? ['accessibility'] : []

async function main(): Promise<void> {
  const buildCode = await buildIfStale()
  const tallies = [await run('vitest', 'vitest', ['run', ...vitestProjects, '--reporter=default', '--reporter=./scripts/vitest-tally.ts'])]
  tallies.push(await run('playwright', ...onADisplay('playwright', ['test', ...browserTests, '--reporter=list,./scripts/playwright-tally.ts'])))
  if (buildCode !== 0) tallies.push(tallyOf([], ['the desk does not build']))
  const total = addTallies(tallies)
  for (const problem of total.problems) console.log(`failed: ${problem}`)
  for (const reason of total.reasons) console.log(`skipped: ${reason}`)
  console.log(tallyLine(total))
  writeFileSync('test-results/total.txt', `${tallyLine(total)}\n`)
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
}

async function run(runner: string, command: string, args: readonly string[]): Promise<Tally> {
  const path = `test-results/${runner}-tally.json`
  rmSync(path, { force: true })
  const { code } = await runCommand(command, args, { show: true, env: { COUNTERFOIL_TALLY: path, ...(isLong ? { COUNTERFOIL_LONG: '1' } : {}) } })
  if (!existsSync(path)) return tallyOf([], [`${runner} ended with ${code} and no result`])
  const tally = readTally(path)
  const isUnexplained = code !== 0 && tally.failed === 0
  return isUnexplained ? addTallies([tally, tallyOf([], [`${runner} ended with ${code} though no test failed`])]) : tally
}

/** Electron needs a display; a machine without one may have a virtual one. */
function onADisplay(command: string, args: readonly string[]): [string, readonly string[]] {
  const needsOne = process.platform === 'linux' && process.env['DISPLAY'] === undefined && process.env['WAYLAND_DISPLAY'] === undefined
  const hasVirtual = (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'xvfb-run')))
  return needsOne && hasVirtual ? ['xvfb-run', ['-a', '--server-args=-screen 0 1366x900x24', command, ...args]] : [command, args]
}

console.log(`Tests that need a part of the machine say "${machineLacks}…" when it is not there.`)
await main()
