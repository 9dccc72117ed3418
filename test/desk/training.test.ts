import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { deskInProcess, firstManager, openForBusiness, valueOf } from '../fixtures/desk-in-process.ts'
import { openPrinterSink } from '../fixtures/printer-sink.ts'
import { tempFolder } from '../fixtures/temp-folder.ts'

let folder: ReturnType<typeof tempFolder>
let desk: Awaited<ReturnType<typeof deskInProcess>>

beforeEach(async () => {
  folder = tempFolder()
  desk = await deskInProcess(folder.path)
})

afterEach(async () => {
  await desk.close()
  folder.remove()
})

it('a practice has one’s own catalogue and people, and leaves no trace in the real ledger, on the printer, or in the folder', async () => {
  const { client } = desk
  const shop = await openForBusiness(client)
  const sink = await openPrinterSink()
  valueOf(await client.savePrinters({ printers: [{ id: 'own', name: 'own', host: '127.0.0.1', port: sink.port, paper: '80', letters: 'text', hasDrawer: true, printsSales: true }] }))
  const before = await client.readDesk({})

  valueOf(await client.beginTraining({}))
  const practice = await client.readDesk({})
  expect(practice).toMatchObject({ isTraining: true, shift: null, person: { name: firstManager.personName }, businessName: 'TRAINING · Morning Studio', printing: { hasPrinter: false } })
  expect((await client.searchClients({ text: 'Practice' })).clients).toHaveLength(3)
  expect((await client.searchClients({ text: 'Żółkowska' })).clients).toHaveLength(0)
  valueOf(await client.openShift({ operationId: v7(), floatMinor: 0 }))
  const { clientId } = (await client.searchClients({ text: 'Omar' })).clients[0]!
  const saleId = v7()
  valueOf(await client.sell({ operationId: saleId, clientId, lines: [{ typeId: shop.typeId, startDay: null }], discount: null, tenders: [{ method: 'cash', amountMinor: 60_000 }] }))
  expect(valueOf(await client.readReceipt({ saleId })).footer).toBe('Practice only. This is no receipt.')
  expect(await client.beginTraining({})).toMatchObject({ ok: false, refusal: { code: 'training-is-already-on' } })

  valueOf(await client.endTraining({}))
  const after = await client.readDesk({})
  expect(after).toMatchObject({ isTraining: false, operations: before.operations, shift: before.shift, businessName: 'Morning Studio' })
  expect(await client.readReceipt({ saleId })).toMatchObject({ ok: false })
  expect(sink.jobs()).toEqual([])
  expect(existsSync(join(folder.path, 'training'))).toBe(false)
  await sink.close()
})

it('a desk that is closed while somebody practises starts at work again', async () => {
  await openForBusiness(desk.client)
  valueOf(await desk.client.beginTraining({}))
  await desk.close()
  desk = await deskInProcess(folder.path)
  expect((await desk.client.readDesk({})).isTraining).toBe(false)
  valueOf(await desk.client.unlock({ personId: (await desk.client.readDesk({})).people[0]!.id, pin: firstManager.pin }))
})

it('nobody practises at a locked desk', async () => {
  await openForBusiness(desk.client)
  valueOf(await desk.client.lock({}))
  expect(await desk.client.beginTraining({})).toMatchObject({ ok: false, refusal: { code: 'nobody-is-unlocked' } })
})
