import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeskClient } from '../fixtures/desk-in-process.ts'
import { deskInProcess, openForBusiness, valueOf } from '../fixtures/desk-in-process.ts'
import type { NetworkServer } from '../fixtures/network-server.ts'
import { networkAdmin, networkServer } from '../fixtures/network-server.ts'
import type { TempFolder } from '../fixtures/temp-folder.ts'
import { tempFolder } from '../fixtures/temp-folder.ts'

type Desk = Awaited<ReturnType<typeof deskInProcess>>
let server: NetworkServer
const folders: TempFolder[] = []
const open: Desk[] = []

beforeAll(async () => {
  server = await networkServer()
})
afterAll(async () => {
  for (const desk of open) await desk.close()
  await server.stop()
  for (const folder of folders) folder.remove()
})

const newFolder = (): string => {
  const folder = tempFolder()
  folders.push(folder)
  return folder.path
}
const start = async (folder: string): Promise<Desk> => {
  const desk = await deskInProcess(folder)
  open.push(desk)
  return desk
}
const stop = async (desk: Desk): Promise<void> => {
  open.splice(open.indexOf(desk), 1)
  await desk.close()
}
const unlock = async (client: DeskClient): Promise<void> => {
  const person = (await client.readDesk({})).people.find(({ name }) => name === networkAdmin.adminName)
  valueOf(await client.unlock({ personId: person?.id ?? '', pin: networkAdmin.pin }))
}
const joined = async (): Promise<{ desk: Desk; folder: string }> => {
  const folder = newFolder()
  const desk = await start(folder)
  valueOf(await desk.client.joinNetwork({ serverUrl: server.address, code: await server.newCode() }))
  await unlock(desk.client)
  valueOf(await desk.client.openShift({ operationId: v7(), floatMinor: 10_000 }))
  return { desk, folder }
}
const sell = async ({ client }: Desk, to?: string): Promise<string> => {
  const clientId = to ?? valueOf(await client.saveClient({ operationId: v7(), clientId: null, client: { name: 'Ada Nowak', phones: ['601 000 111'], email: '', note: '' } })).clientId
  const [type] = (await client.listMembershipTypes({ withArchived: false })).types
  return valueOf(await client.sell({ operationId: v7(), clientId, lines: [{ typeId: type?.id ?? '', startDay: null }], discount: null, tenders: [{ method: 'card', amountMinor: type?.terms.priceMinor ?? 0 }] })).receiptNumber
}
const sync = async (...desks: Desk[]): Promise<void> => {
  for (const { client } of [...desks, ...desks]) valueOf(await client.syncNow({}))
}
const isWhole = async (...desks: Desk[]): Promise<void> => {
  const views = await Promise.all(desks.map(({ client }) => client.readSync({})))
  for (const view of views) expect(view.streams).toEqual(views[0]?.streams)
  for (const { client } of desks) expect(valueOf(await client.checkLedger({})).problems).toEqual([])
}

describe('a desk that began alone', () => {
  it('joins with its ledger: its catalogue goes by the network’s, what it sold is used at another desk', async () => {
    const alone = await start(newFolder())
    const { clientId, membershipId } = await openForBusiness(alone.client)
    const receiptBefore = await sell(alone, clientId)
    expect(valueOf(await alone.client.joinNetwork({ serverUrl: server.address, code: await server.newCode() }))).toMatchObject({ mustMatch: true })
    // Nothing of it goes out before it is matched.
    expect(await alone.client.readSync({})).toMatchObject({ state: 'waiting', streams: [{ stream: 'ledger', number: 0 }, {}, {}] })
    const { matches } = await alone.client.readMatches({})
    // Six services, four types, a category and the manager have the same names in the trade's starter catalogue.
    expect(matches.filter(({ networkId }) => networkId === null)).toEqual([])
    expect(valueOf(await alone.client.matchCatalogue({ choices: [] }))).toEqual({ matched: matches.length, added: 0 })
    const { desk: other } = await joined()
    await sync(alone, other)
    expect((await alone.client.listMembershipTypes({ withArchived: false })).types).toHaveLength(4)
    const card = valueOf(await other.client.readClientCard({ clientId }))
    const service = card.services.find(({ candidates }) => candidates.some((candidate) => candidate.membershipId === membershipId))
    expect(valueOf(await other.client.deductVisit({ operationId: v7(), clientId, membershipId, serviceId: service?.serviceId ?? '', sameVisitConfirmed: false })).left).toBe(9)
    await sync(other, alone)
    // Joining opens a new series; the desk has its number in the network.
    expect(await sell(alone, clientId)).not.toBe(receiptBefore)
    await sync(alone, other)
    await isWhole(alone, other)
    await stop(alone)
    await stop(other)
  })
})

describe('a desk is not who it was', () => {
  it('restored from last week’s backup: its later past comes back, a new receipt series begins, nothing is doubled', async () => {
    const { desk, folder } = await joined()
    await sell(desk)
    await sync(desk)
    await stop(desk)
    const backup = newFolder()
    cpSync(folder, backup, { recursive: true })
    const later = await start(folder)
    await unlock(later.client)
    const [second, third] = [await sell(later), await sell(later)]
    await sync(later)
    const before = await later.client.readSync({})
    await stop(later)
    rmSync(join(folder, 'ledger.sqlite'))
    rmSync(join(folder, 'ledger.sqlite-wal'), { force: true })
    cpSync(join(backup, 'ledger.sqlite'), join(folder, 'ledger.sqlite'))
    const restored = await start(folder)
    await sync(restored)
    await unlock(restored.client)
    expect((await restored.client.readSync({})).streams[0]).toEqual(before.streams[0])
    const fourth = await sell(restored)
    expect(new Set([second, third, fourth]).size).toBe(3)
    expect(fourth).toMatch(/-2-000001$/)
    await sync(restored)
    await isWhole(restored)
    await stop(restored)
  })

  it('a backup put back while the desk runs: its later past comes back from the network, nothing is doubled', async () => {
    const { desk } = await joined()
    await sell(desk)
    await sync(desk)
    valueOf(await desk.client.backUpNow({}))
    const [second, third] = [await sell(desk), await sell(desk)]
    await sync(desk)
    const before = await desk.client.readSync({})
    const [backup] = valueOf(await desk.client.listBackups({})).backups
    valueOf(await desk.client.restoreBackup({ backupAt: backup?.backupAt ?? 0 }))
    await sync(desk)
    await unlock(desk.client)
    expect((await desk.client.readSync({})).streams[0]).toEqual(before.streams[0])
    const fourth = await sell(desk)
    expect(new Set([second, third, fourth]).size).toBe(3)
    expect(fourth).toMatch(/-2-000001$/)
    await sync(desk)
    await isWhole(desk)
    await stop(desk)
  })

  it('a cloned disk: both go on, the one that is told becomes a device of its own at its next start', async () => {
    const { desk, folder } = await joined()
    await sync(desk)
    await stop(desk)
    const twin = newFolder()
    cpSync(folder, twin, { recursive: true })
    const first = await start(folder)
    await sync(first)
    const second = await start(twin)
    await sync(second)
    await unlock(first.client)
    await unlock(second.client)
    await sync(first)
    await expect.poll(async () => (await first.client.readSync({})).mustRestart, { timeout: 5_000 }).toBe(true)
    await sell(first)
    await sell(second)
    await sync(second, first)
    const { deviceId } = await first.client.readSync({})
    await stop(first)
    const renewed = await start(folder)
    await unlock(renewed.client)
    expect((await renewed.client.readSync({})).deviceId).not.toBe(deviceId)
    valueOf(await renewed.client.openShift({ operationId: v7(), floatMinor: 10_000 }))
    const numbers = [await sell(renewed), await sell(second)]
    expect(new Set(numbers).size).toBe(2)
    await sync(renewed, second)
    await isWhole(renewed, second)
    await stop(renewed)
    await stop(second)
  })
})
