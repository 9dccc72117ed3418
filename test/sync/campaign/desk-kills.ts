import { setTimeout as wait } from 'node:timers/promises'
import type { DeskClient } from '../../fixtures/desk-in-process.ts'
import { deskInProcess, valueOf } from '../../fixtures/desk-in-process.ts'
import { deskOverHttp } from '../../fixtures/desk-over-http.ts'
import type { DeskProcess } from '../../fixtures/desk-process.ts'
import { startDeskProcess } from '../../fixtures/desk-process.ts'
import { networkProcess } from '../../fixtures/network-process.ts'
import { tempFolder } from '../../fixtures/temp-folder.ts'
import type { Found } from './everything-once.ts'
import { lookEverywhere, lookInside, nothingFound } from './everything-once.ts'
import { seeded } from './random.ts'
import type { Confirmed } from './work-at-desk.ts'
import { takePlace, visit, welcome, workUntil } from './work-at-desk.ts'

export type CampaignResult = Found & { readonly rounds: number; readonly confirmed: number }
const admin = { name: 'Ada', pin: '123456' }

/** A desk's process is killed while it sells, sends and receives; after each kill its network is looked at, desk by desk. */
export async function deskKills(rounds: number, seed: number): Promise<CampaignResult> {
  const random = seeded(seed)
  const network = await networkProcess()
  const folders = [tempFolder(), tempFolder()]
  const [victimFolder = '', otherFolder = ''] = folders.map(({ path }) => path)
  const confirmed: Confirmed = new Set()
  const found = nothingFound()
  const other = await deskInProcess(otherFolder)
  valueOf(await other.client.joinNetwork({ serverUrl: network.address, code: network.network.pairingCode }))
  await takePlace(other.client, admin.name, admin.pin)
  const member = await welcome(other.client, confirmed, 'Of the other desk')
  let victim = await startDeskProcess(victimFolder)
  valueOf(await deskOverHttp(victim).joinNetwork({ serverUrl: network.address, code: await network.newCode() }))
  for (let round = 0; round < rounds; round += 1) {
    await takePlace(deskOverHttp(victim), admin.name, admin.pin)
    await busyUntilKilled(victim, confirmed, Math.floor(random() * 400), () => visit(other.client, confirmed, member))
    victim = await startDeskProcess(victimFolder)
    await meet(deskOverHttp(victim), other.client)
    await lookEverywhere(network, [victimFolder, otherFolder], confirmed, found)
  }
  await victim.stop()
  await other.close()
  await lookInside(network, [victimFolder, otherFolder], found)
  await network.stop()
  for (const folder of folders) folder.remove()
  return { rounds, confirmed: confirmed.size, ...found }
}

/** Two people at one desk, and what the other desk does meanwhile. */
async function busyUntilKilled(victim: DeskProcess, confirmed: Confirmed, afterMs: number, meanwhile: () => Promise<void>): Promise<void> {
  const day = { isOver: false }
  const client = deskOverHttp(victim)
  const people = [workUntil(client, confirmed, () => day.isOver), workUntil(client, confirmed, () => day.isOver)]
  await wait(afterMs / 2)
  await meanwhile()
  await wait(afterMs / 2)
  day.isOver = true
  await killed(victim)
  await Promise.all(people)
}

/** The program itself dies, not only what started it. */
async function killed(victim: DeskProcess): Promise<void> {
  await victim.stop('SIGKILL')
}

/** Twice: what one sends in the second round of the other comes in the first of the next. */
export async function meet(...clients: DeskClient[]): Promise<void> {
  for (const client of [...clients, ...clients]) {
    const deadline = Date.now() + 20_000
    for (;;) {
      const outcome = await client.syncNow({})
      if (outcome.ok) break
      if (Date.now() > deadline) throw new Error(`Not in step: ${outcome.refusal.code}`)
      await wait(100)
    }
  }
}
