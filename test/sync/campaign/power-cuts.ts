import { setTimeout as wait } from 'node:timers/promises'
import { deskInProcess, valueOf } from '../../fixtures/desk-in-process.ts'
import { deskOverHttp } from '../../fixtures/desk-over-http.ts'
import { startDeskProcess } from '../../fixtures/desk-process.ts'
import type { LoopDisk } from '../../fixtures/loop-disk.ts'
import { networkProcess } from '../../fixtures/network-process.ts'
import { tempFolder } from '../../fixtures/temp-folder.ts'
import type { CampaignResult } from './desk-kills.ts'
import { meet } from './desk-kills.ts'
import { lookEverywhere, lookInside, nothingFound } from './everything-once.ts'
import { seeded } from './random.ts'
import type { Confirmed } from './work-at-desk.ts'
import { takePlace, workUntil } from './work-at-desk.ts'

/** The power of a desk's disk, of the server's, or of both goes while they work; each time everybody starts and meets. */
export async function powerCuts(deskDisk: LoopDisk, serverDisk: LoopDisk, rounds: number, seed: number): Promise<CampaignResult> {
  const random = seeded(seed)
  const network = await networkProcess(serverDisk.path)
  const otherFolder = tempFolder()
  const places = [deskDisk.path, otherFolder.path]
  const confirmed: Confirmed = new Set()
  const found = nothingFound()
  const other = await deskInProcess(otherFolder.path)
  valueOf(await other.client.joinNetwork({ serverUrl: network.address, code: network.network.pairingCode }))
  let desk = await startDeskProcess(deskDisk.path)
  valueOf(await deskOverHttp(desk).joinNetwork({ serverUrl: network.address, code: await network.newCode() }))
  for (let round = 0; round < rounds; round += 1) {
    const client = deskOverHttp(desk)
    await takePlace(client, 'Ada', '123456')
    const day = { isOver: false }
    const work = workUntil(client, confirmed, () => day.isOver)
    await wait(100 + Math.floor(random() * 400))
    day.isOver = true
    const disks = [[deskDisk], [serverDisk], [deskDisk, serverDisk]][round % 3] ?? []
    for (const disk of disks) disk.cutPower()
    if (disks.includes(deskDisk)) await desk.stop('SIGKILL')
    if (disks.includes(serverDisk)) await network.kill('both')
    await work
    for (const disk of disks) await disk.powerOn()
    if (disks.includes(serverDisk)) await network.start()
    if (disks.includes(deskDisk)) desk = await startDeskProcess(deskDisk.path)
    await meet(deskOverHttp(desk), other.client)
    await lookEverywhere(network, places, confirmed, found)
  }
  await desk.stop()
  await other.close()
  await lookInside(network, places, found)
  await network.stop()
  otherFolder.remove()
  return { rounds, confirmed: confirmed.size, ...found }
}
