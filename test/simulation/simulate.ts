import { parseArgs } from 'node:util'
import type { FaultKind } from './faults.ts'
import { faultKinds } from './faults.ts'
import type { PlantedBug } from './planted-bugs.ts'
import { plantedBugs } from './planted-bugs.ts'
import { runSimulation } from './run-simulation.ts'

// `npm run simulate -- --seed N --desks D --days K --faults all`: desks and a server on simulated time, network and disks.
const options = parseArgs({ options: { seed: { type: 'string', default: '1' }, seeds: { type: 'string', default: '1' }, desks: { type: 'string', default: '3' }, days: { type: 'string', default: '3' }, faults: { type: 'string', default: 'all' }, bug: { type: 'string' } } }).values

function faultsAsked(): 'all' | 'none' | FaultKind[] {
  if (options.faults === 'all' || options.faults === 'none') return options.faults
  const asked = options.faults.split(',')
  const unknown = asked.find((kind) => !faultKinds.includes(kind as FaultKind))
  if (unknown !== undefined) throw new Error(`There is no fault "${unknown}". There are: ${faultKinds.join(', ')}, all, none.`)
  return asked as FaultKind[]
}

function bugAsked(): PlantedBug | null {
  if (options.bug === undefined) return null
  const bug = plantedBugs.find((known) => known === options.bug)
  if (bug === undefined) throw new Error(`There is no planted bug "${options.bug}". There are: ${plantedBugs.join(', ')}.`)
  return bug
}

const total = { operations: 0, restarts: 0, mended: 0, faults: Object.fromEntries(faultKinds.map((kind) => [kind, 0])) as Record<FaultKind, number> }
const before = performance.now()
let ran = 0
for (let seed = Number(options.seed); seed < Number(options.seed) + Number(options.seeds); seed += 1) {
  const outcome = await runSimulation({ seed, desks: Number(options.desks), days: Number(options.days), faults: faultsAsked(), bug: bugAsked() })
  ran += 1
  total.operations += outcome.operations
  total.restarts += outcome.restarts
  total.mended += outcome.mended
  for (const kind of faultKinds) total.faults[kind] += outcome.faults[kind]
  if (outcome.broken !== null) {
    console.log(`seed ${seed}: ${outcome.broken}`)
    console.log(`again: npm run simulate -- --seed ${seed} --desks ${options.desks} --days ${options.days} --faults ${options.faults}${options.bug === undefined ? '' : ` --bug ${options.bug}`}`)
    process.exitCode = 1
    break
  }
}
console.log(JSON.stringify({ seeds: ran, desks: Number(options.desks), days: Number(options.days), seconds: Math.round((performance.now() - before) / 100) / 10, ...total }))
