import { describe, expect, it } from 'vitest'
import type { FaultKind } from './faults.ts'
import { faultKinds } from './faults.ts'
import { foundBy, plantedBugs } from './planted-bugs.ts'
import { runSimulation } from './run-simulation.ts'

const world = { desks: 3, days: 2 }
const firstSeed = 20_261_125
const seeds = 24

describe('desks and a server on simulated time, wire and disks', () => {
  it(`P8 whatever goes wrong in ${seeds} worlds from seed ${firstSeed}, everything confirmed stands once everywhere`, async () => {
    const hit = new Map<FaultKind, number>()
    for (let seed = firstSeed; seed < firstSeed + seeds; seed += 1) {
      const outcome = await runSimulation({ ...world, seed, faults: 'all', bug: null })
      expect(outcome.broken, `npm run simulate -- --seed ${seed} --days ${world.days}`).toBeNull()
      expect(outcome.mended, `seed ${seed} mended what the first net should have caught`).toBe(0)
      for (const kind of faultKinds) hit.set(kind, (hit.get(kind) ?? 0) + outcome.faults[kind])
    }
    // A fault that never comes proves nothing.
    expect(faultKinds.filter((kind) => hit.get(kind) === 0)).toEqual([])
  }, 300_000)

  it('without faults nothing is refused, rewound or mended', async () => {
    expect(await runSimulation({ ...world, seed: 7, faults: 'none', bug: null })).toMatchObject({ broken: null, mended: 0 })
  })
})

describe('planted bugs of the protocol are found', () => {
  it.each(plantedBugs)('%s', async (bug) => {
    const { seed, faults } = foundBy[bug]
    expect((await runSimulation({ ...world, seed, faults, bug })).broken).not.toBeNull()
  }, 120_000)
})
