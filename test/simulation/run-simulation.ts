import { mkdtempSync, rmSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { streams } from '#core/sync-protocol/wire.ts'
import type { FaultKind } from './faults.ts'
import { drawFaults } from './faults.ts'
import { brokenRule } from './invariants.ts'
import type { Confirmed } from './life.ts'
import { liveOnce } from './life.ts'
import type { PlantedBug } from './planted-bugs.ts'
import type { SimulatedDesk } from './simulated-desk.ts'
import { simulatedDesk } from './simulated-desk.ts'
import { simulatedNetwork } from './simulated-network.ts'
import type { SimulatedServer } from './simulated-server.ts'
import { simulatedServer } from './simulated-server.ts'
import type { World } from './simulated-world.ts'
import { chanceOf, openWorld, worldBegan } from './simulated-world.ts'

export type Simulation = { readonly seed: number; readonly desks: number; readonly days: number; readonly faults: 'all' | 'none' | readonly FaultKind[]; readonly bug: PlantedBug | null }
export type SimulationOutcome = { readonly broken: string | null; readonly operations: number; readonly faults: Record<FaultKind, number>; readonly restarts: number; readonly mended: number; readonly simulatedHours: number }

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const actsADay = 24
const longestPauseMs = 3 * minuteMs
const nightMs = 20 * hourMs
const longestHealingMs = 2 * hourMs

/** A few desks live some days while everything goes wrong; then all heals, and every rule has to hold. */
export async function runSimulation({ seed, desks: count, days, faults: which, bug }: Simulation): Promise<SimulationOutcome> {
  const chance = chanceOf(seed)
  const world = openWorld(chance)
  const faults = drawFaults(chance, which)
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'counterfoil-sim-'))
  const poke = { now: (): void => {} }
  const server = await simulatedServer(world, faults, () => poke.now(), bug)
  const wire = simulatedNetwork(world, faults, server.service, () => headsText(server))
  poke.now = wire.poke
  const desks = Array.from({ length: count }, (_none, index) => simulatedDesk({ name: `desk-${index + 1}`, folder, world, faults, wire, server, bug }))
  for (const { identity } of desks) await server.enrol(identity)
  const confirmed: Confirmed = { operations: new Set(), memberships: new Set(), clients: new Set(), erased: new Set() }
  faults.begin()
  let restarts = 0
  const outcome = (broken: string | null): SimulationOutcome => ({
    broken, operations: confirmed.operations.size, faults: faults.hit, restarts, mended: desks.reduce((sum, desk) => sum + desk.mended(), 0), simulatedHours: Math.round((world.now() - worldBegan) / hourMs),
  })
  try {
    for (let day = 0; day < days; day += 1) {
      for (let act = 0; act < actsADay; act += 1) {
        const desk = chance.of(desks)
        liveOnce(desk, confirmed, chance)
        restarts += mishap(world, faults, server, desk)
        await world.run(world.now() + chance.below(longestPauseMs))
      }
      // At night the desks are closed; in the morning each begins a new segment.
      for (const desk of desks) desk.close()
      await world.run(world.now() + nightMs)
      for (const desk of desks) desk.open()
    }
    return outcome(await settle(world, faults, server, desks, confirmed))
  } catch (error) {
    return outcome(`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  } finally {
    for (const desk of desks) stopQuietly(desk)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What may happen to machines between two acts; answers how many were started again. */
function mishap(world: World, faults: ReturnType<typeof drawFaults>, server: SimulatedServer, desk: SimulatedDesk): number {
  const { chance } = world
  if (faults.comes('desk-killed')) { desk.crash(); return 1 }
  if (faults.share('desk-restored') > 0 && chance.once(0.05)) desk.keepBackup()
  if (isAllSent(desk) && faults.comes('desk-restored')) {
    if (desk.restore() && chance.once(0.5)) unplugFor(world, desk, chance.below(2 * hourMs))
    return 1
  }
  if (faults.comes('clock-jump')) desk.shiftClock(Math.round((chance.next() - 0.5) * 20 * 365 * 24 * hourMs))
  if (faults.comes('desk-offline')) unplugFor(world, desk, chance.below(30 * hourMs))
  if (faults.comes('server-killed')) { server.kill(chance.below(10 * minuteMs)); return 1 }
  if (faults.share('server-restored') > 0 && chance.once(0.05)) server.keepBackup()
  if (faults.comes('server-restored') && server.restore()) return 1
  return 0
}

function unplugFor(world: World, desk: SimulatedDesk, downMs: number): void {
  desk.cable(false)
  world.after(downMs, () => desk.cable(true))
}

/** Only what exists somewhere can come back: a disk is lost here only after everything on it was sent. */
function isAllSent(desk: SimulatedDesk): boolean {
  return desk.ledger().sync.unsentCount() === 0
}

async function settle(world: World, faults: ReturnType<typeof drawFaults>, server: SimulatedServer, desks: readonly SimulatedDesk[], confirmed: Confirmed): Promise<string | null> {
  faults.heal()
  server.comeBack()
  for (const desk of desks) desk.cable(true)
  const isSettled = async (): Promise<boolean> => {
    if (desks.some((desk) => desk.ledger().sync.unsentCount() > 0)) return false
    const heads = await server.heads()
    return desks.every((desk) => streams.every((stream) => desk.ledger().sync.cursor(stream).number === heads[stream].number))
  }
  const settled = await world.run(world.now() + longestHealingMs, isSettled)
  const complaint = desks.flatMap((desk) => desk.complaints().map((words) => `${desk.name} made no sense of it: ${words}`))[0]
  if (complaint !== undefined) return complaint
  if (!settled) return `no end: ${desks.map((desk) => `${desk.name} ${JSON.stringify(desk.facts())}`).join('; ')}`
  const destroyed = server.restores() > 0 || desks.some((desk) => desk.restores() > 0)
  return brokenRule(desks, server, confirmed, destroyed)
}

async function headsText(server: SimulatedServer): Promise<string> {
  const { ledger, personal, catalogue } = await server.heads()
  return JSON.stringify({ epoch: server.network().epoch, heads: { ledger: ledger.number, personal: personal.number, catalogue: catalogue.number } })
}

function stopQuietly(desk: SimulatedDesk): void {
  try {
    desk.stop()
  } catch {
    // A desk that failed while it was started again is closed already.
  }
}
