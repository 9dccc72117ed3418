import { readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { v7 } from 'uuid'
import { must } from '#core/std/must.ts'
import { startRestored } from '#main/desk.ts'
import type { CounterDesk } from '../fixtures/counter-desk.ts'
import { codeOf, openCounterDesk, takeVisit } from '../fixtures/counter-desk.ts'
import { deskInProcess, firstManager, openForBusiness, valueOf } from '../fixtures/desk-in-process.ts'
import { tempFolder } from '../fixtures/temp-folder.ts'

// A backup put back into the folder of a desk that is running, and the day that goes on afterwards.
let desk: CounterDesk
let beforeFile = ''
let cardOfErased = ''
beforeAll(async () => { desk = await openCounterDesk() })
afterAll(() => desk.close())

const backups = async () => valueOf(await desk.client.listBackups({})).backups
const sell = async () => {
  const [type] = valueOf(await desk.client.readSettings({})).types
  return valueOf(await desk.client.sell({ operationId: v7(), clientId: desk.known.clientId, lines: [{ typeId: type?.id ?? '', startDay: null }], discount: null, tenders: [{ method: 'cash', amountMinor: 60_000 }] }))
}
const tickets = async () => valueOf(await desk.client.readClientCard({ clientId: desk.known.clientId })).tickets.length
const numberOf = async (saleId: string) => valueOf(await desk.client.readReceipt({ saleId })).number
const found = async (text: string) => (await desk.client.searchClients({ text })).clients.length

it('what would be lost is said before anything is done', async () => {
  cardOfErased = valueOf(await desk.client.saveClient({ operationId: v7(), clientId: null, client: { name: 'Gone Tomorrow', phones: ['+48 600 000 001'], email: '', note: '' } })).clientId
  beforeFile = valueOf(await desk.client.backUpNow({})).file
  const [backup] = await backups()
  expect(valueOf(await desk.client.previewRestore({ backupAt: must(backup, 'One was made').backupAt }))).toEqual({ operations: 0, sales: 0, visits: 0, isInNetwork: false })
  desk.pass(60_000)
  await sell()
  expect(codeOf(await takeVisit(desk))).toBe('done')
  valueOf(await desk.client.eraseClient({ clientId: cardOfErased }))
  expect(valueOf(await desk.client.previewRestore({ backupAt: backup?.backupAt ?? 0 }))).toEqual({ operations: 2, sales: 1, visits: 1, isInNetwork: false })
  expect(await tickets()).toBe(2)
})

it('who may not manage desks restores nothing', async () => {
  const [backup] = await backups()
  await desk.becomeReceptionist()
  expect(codeOf(await desk.client.restoreBackup({ backupAt: backup?.backupAt ?? 0 }))).toBe('not-allowed-for-this-role')
  await desk.becomeManager()
  expect(codeOf(await desk.client.restoreBackup({ backupAt: 1 }))).toBe('backup-is-unknown')
  expect(await tickets()).toBe(2)
})

it('restored, the later past is gone, the desk is locked, and it works on in a new receipt series', async () => {
  const [backup] = await backups()
  valueOf(await desk.client.restoreBackup({ backupAt: backup?.backupAt ?? 0 }))
  expect(codeOf(await desk.client.readClientCard({ clientId: desk.known.clientId }))).toBe('nobody-is-unlocked')
  await desk.becomeManager()
  expect(await tickets()).toBe(1)
  // Who was erased after the backup stays erased.
  expect(await found('Gone')).toBe(0)
  const { saleId } = await sell()
  expect(await numberOf(saleId)).toMatch(/-2-0*1$/)
  expect(codeOf(await takeVisit(desk))).toBe('done')
  expect(valueOf(await desk.client.checkLedger({})).problems).toEqual([])
})

it('what stood there was kept: putting that back brings the other past again, and no number twice', async () => {
  desk.pass(60_000)
  const kept = must((await backups())[0], 'What stood there was kept')
  expect(valueOf(await desk.client.previewRestore({ backupAt: kept.backupAt }))).toMatchObject({ operations: 2, sales: 1, visits: 1 })
  valueOf(await desk.client.restoreBackup({ backupAt: kept.backupAt }))
  await desk.becomeManager()
  expect(await tickets()).toBe(2)
  const { saleId } = await sell()
  expect(await numberOf(saleId)).toMatch(/-3-0*1$/)
  expect(valueOf(await desk.client.checkLedger({})).problems).toEqual([])
})

it('a damaged backup is told as such and never put back', async () => {
  const before = await tickets()
  writeFileSync(beforeFile, 'no ledger at all')
  const damaged = must((await backups()).find(({ operations }) => operations === null), 'The list says that it cannot be read')
  expect(codeOf(await desk.client.restoreBackup({ backupAt: damaged.backupAt }))).toBe('backup-is-damaged')
  expect(codeOf(await desk.client.previewRestore({ backupAt: damaged.backupAt }))).toBe('backup-is-damaged')
  expect(await tickets()).toBe(before)
  await sell()
  expect(await tickets()).toBe(before + 1)
})

it('a ledger that cannot be opened any more is set aside, and the desk starts on the backup that is named', async () => {
  const folder = tempFolder()
  const first = await deskInProcess(folder.path)
  const { clientId } = await openForBusiness(first.client)
  const { file } = valueOf(await first.client.backUpNow({}))
  await first.close()
  writeFileSync(join(folder.path, 'ledger.sqlite'), 'nothing that was a ledger')
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  await expect(startRestored({ dataDirectory: folder.path, clock: { now: Date.now }, log }, join(dirname(file), 'backup-1.sqlite'))).rejects.toThrow()
  const restored = await startRestored({ dataDirectory: folder.path, clock: { now: Date.now }, log }, file)
  const client = createRouterClient(restored.router, { context: { session: restored.openSession() } })
  const [person] = (await client.readDesk({})).people
  valueOf(await client.unlock({ personId: person?.id ?? '', pin: firstManager.pin }))
  expect(valueOf(await client.readClientCard({ clientId })).tickets).toHaveLength(1)
  expect(readdirSync(folder.path).some((name) => name.startsWith('ledger.sqlite.damaged-'))).toBe(true)
  await restored.close()
  folder.remove()
})
