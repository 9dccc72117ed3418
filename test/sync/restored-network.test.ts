import { expect, it } from 'vitest'
import { deskInProcess, valueOf } from '../fixtures/desk-in-process.ts'
import { networkProcess } from '../fixtures/network-process.ts'
import { tempFolder } from '../fixtures/temp-folder.ts'
import { meet } from './campaign/desk-kills.ts'
import { lookEverywhere, lookInside, nothingFound } from './campaign/everything-once.ts'
import type { Confirmed } from './campaign/work-at-desk.ts'
import { takePlace, visit, welcome } from './campaign/work-at-desk.ts'

it.each([['--after-restore, as README tells', ['--after-restore']], ['nobody said that it was one', []]] as const)('P8 the server is put back from a backup of its PostgreSQL, %s: the desks bring back what it lacks', async (_title, more) => {
  const network = await networkProcess()
  const folders = [tempFolder(), tempFolder()]
  const places = folders.map(({ path }) => path)
  const confirmed: Confirmed = new Set()
  const desks = await Promise.all(places.map((place) => deskInProcess(place)))
  const clients = desks.map(({ client }) => client)
  for (const client of clients) {
    valueOf(await client.joinNetwork({ serverUrl: network.address, code: await network.newCode() }))
    await takePlace(client, 'Ada', '123456')
  }
  const [one, other] = clients
  if (one === undefined || other === undefined) throw new Error('There are two desks')
  const member = await welcome(one, confirmed, 'Before the backup')
  await meet(one, other)
  const putBack = await network.copyData()
  await visit(other, confirmed, member)
  await welcome(one, confirmed, 'After the backup')
  await meet(one, other)
  await visit(one, confirmed, member)
  await putBack()
  await network.start(more)
  await welcome(other, confirmed, 'After the restore')
  await meet(one, other)
  await meet(one, other)
  const found = nothingFound()
  await lookEverywhere(network, places, confirmed, found)
  for (const desk of desks) await desk.close()
  await lookInside(network, places, found)
  expect(found).toEqual(nothingFound())
  await network.stop()
  for (const folder of folders) folder.remove()
})
