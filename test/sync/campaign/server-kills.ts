import { setTimeout as wait } from 'node:timers/promises'
import type { DeskClient } from '../../fixtures/desk-in-process.ts'
import { deskInProcess, valueOf } from '../../fixtures/desk-in-process.ts'
import { networkProcess } from '../../fixtures/network-process.ts'
import { tempFolder } from '../../fixtures/temp-folder.ts'
import type { CampaignResult } from './desk-kills.ts'
import { meet } from './desk-kills.ts'
import { lookEverywhere, lookInside, nothingFound } from './everything-once.ts'
import { seeded } from './random.ts'
import type { Confirmed } from './work-at-desk.ts'
import { takePlace, workUntil } from './work-at-desk.ts'

const victims = ['server', 'postgres', 'both'] as const

/** The server, its PostgreSQL, or both are killed under two desks that sell and send; after each kill everybody meets. */
export async function serverKills(rounds: number, seed: number): Promise<CampaignResult> {
  const random = seeded(seed)
  const network = await networkProcess()
  const folders = [tempFolder(), tempFolder()]
  const places = folders.map(({ path }) => path)
  const confirmed: Confirmed = new Set()
  const found = nothingFound()
  const desks = await Promise.all(places.map((place) => deskInProcess(place)))
  for (const { client } of desks) {
    valueOf(await client.joinNetwork({ serverUrl: network.address, code: await network.newCode() }))
    await takePlace(client, 'Ada', '123456')
  }
  const clients = desks.map(({ client }) => client)
  for (let round = 0; round < rounds; round += 1) {
    const day = { isOver: false }
    const work = clients.map((client) => workUntil(slowly(client), confirmed, () => day.isOver))
    const sending = clients.map((client) => sendUntil(client, () => day.isOver))
    await wait(50 + Math.floor(random() * 300))
    const victim = victims[round % victims.length] ?? 'both'
    await network.kill(victim)
    await wait(20)
    day.isOver = true
    await Promise.all([...work, ...sending])
    // A PostgreSQL that died alone is started again by its server.
    if (victim !== 'postgres') await network.start()
    await meet(...clients)
    await lookEverywhere(network, places, confirmed, found)
  }
  for (const desk of desks) await desk.close()
  await lookInside(network, places, found)
  await network.stop()
  for (const folder of folders) folder.remove()
  return { rounds, confirmed: confirmed.size, ...found }
}

/** People take a moment between two presses, and the desks of this process share one thread with their sending. */
function slowly(client: DeskClient): DeskClient {
  return new Proxy(client, { get: (of, name) => (name === 'deductVisit' ? async (input: Parameters<DeskClient['deductVisit']>[0]) => (await wait(2), of.deductVisit(input)) : Reflect.get(of, name)) })
}

/** Sends again and again, so that the kill meets a push under way. */
async function sendUntil(client: DeskClient, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await client.syncNow({})
    await wait(5)
  }
}
