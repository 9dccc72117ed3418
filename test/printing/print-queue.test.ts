import { v7 } from 'uuid'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { DeskClient } from '../fixtures/desk-in-process.ts'
import { deskInProcess, openForBusiness, valueOf } from '../fixtures/desk-in-process.ts'
import { readEscPos } from '../fixtures/escpos-reader.ts'
import type { PrinterSink } from '../fixtures/printer-sink.ts'
import { openPrinterSink } from '../fixtures/printer-sink.ts'
import { tempFolder } from '../fixtures/temp-folder.ts'

let folder: ReturnType<typeof tempFolder>
let sink: PrinterSink
let desk: Awaited<ReturnType<typeof deskInProcess>>
let client: DeskClient
let shop: Awaited<ReturnType<typeof openForBusiness>>

const printer = (port: number, id = 'own') => ({ id, name: id, host: '127.0.0.1', port, paper: '80' as const, letters: 'text' as const, hasDrawer: true, printsSales: true })

beforeEach(async () => {
  folder = tempFolder()
  sink = await openPrinterSink()
  desk = await deskInProcess(folder.path)
  client = desk.client
  shop = await openForBusiness(client)
  valueOf(await client.savePrinters({ printers: [printer(sink.port)] }))
})

afterEach(async () => {
  await desk.close()
  await sink.close()
  folder.remove()
})

const sale = (operationId = v7()) => ({ operationId, clientId: shop.clientId, lines: [{ typeId: shop.typeId, startDay: null }], discount: null, tenders: [{ method: 'cash' as const, amountMinor: 60_000 }] })
const jobs = async () => valueOf(await client.readPrinting({})).jobs
const printed = () => sink.jobs().map((bytes) => readEscPos(bytes))

it('a cash sale opens the drawer once and prints once, however often it is asked for', async () => {
  const asked = sale()
  const [sold] = await Promise.all(Array.from({ length: 20 }, () => client.sell(asked)))
  const { receiptNumber } = valueOf(sold!)
  await expect.poll(async () => (await jobs()).map(({ kind, state }) => `${kind} ${state}`), { timeout: 15_000 }).toEqual(['receipt printed', 'drawer printed'])
  await expect.poll(() => sink.jobs().length, { timeout: 15_000 }).toBe(2)
  expect(printed().map(({ kicks }) => kicks)).toEqual([1, 0])
  expect(printed()[1]?.lines.join('\n')).toContain(receiptNumber)
  expect(printed()[1]?.lines.join('\n')).not.toContain('COPY')
})

it('a sale does not wait for a printer that is not there, and a reprint says COPY', async () => {
  await sink.close()
  const { saleId } = valueOf(await client.sell(sale()))
  expect((await jobs()).find(({ kind }) => kind === 'receipt')?.state).not.toBe('printed')
  await expect.poll(async () => (await jobs()).find(({ kind }) => kind === 'receipt')?.trouble, { timeout: 15_000 }).toBe('unreachable')
  sink = await openPrinterSink(sink.port)
  await expect.poll(async () => (await jobs()).find(({ kind }) => kind === 'receipt')?.state, { timeout: 15_000 }).toBe('printed')
  valueOf(await client.printReceipt({ operationId: v7(), saleId }))
  await expect.poll(() => printed().some(({ lines }) => lines.join('\n').includes('COPY')), { timeout: 15_000 }).toBe(true)
})

it.each([
  ['paper-out', 'paper-out'],
  ['cover-open', 'cover-open'],
  ['breaks-off', 'closed-in-mid-job'],
] as const)('a printer that is %s says so, and what it could not print comes out once it is well', async (mood, trouble) => {
  sink.mood(mood)
  valueOf(await client.printReceipt({ operationId: v7(), saleId: shop.saleId }))
  await expect.poll(async () => (await jobs())[0]?.trouble, { timeout: 10_000 }).toBe(trouble)
  sink.mood('well')
  const [job] = await jobs()
  valueOf(await client.retryPrint({ jobId: job!.jobId, printerId: null }))
  await expect.poll(async () => (await jobs())[0]?.state, { timeout: 10_000 }).toBe('printed')
})

it('a printer that says nothing, or nonsense, has the receipt as sent and never as printed', async () => {
  for (const mood of ['silent', 'garbage'] as const) {
    sink.mood(mood)
    const operationId = v7()
    valueOf(await client.printReceipt({ operationId, saleId: shop.saleId }))
    await expect.poll(async () => (await jobs()).find(({ jobId }) => jobId === operationId)?.state, { timeout: 10_000 }).toBe('sent')
  }
})

it('paper that runs out in the middle is told, and the other printer takes over', async () => {
  const other = await openPrinterSink()
  valueOf(await client.savePrinters({ printers: [printer(sink.port), printer(other.port, 'other')] }))
  sink.mood('runs-out')
  const operationId = v7()
  valueOf(await client.printReceipt({ operationId, saleId: shop.saleId }))
  await expect.poll(async () => (await jobs())[0]?.trouble, { timeout: 15_000 }).toBe('paper-out')
  valueOf(await client.retryPrint({ jobId: operationId, printerId: 'other' }))
  await expect.poll(async () => (await jobs())[0]?.state, { timeout: 10_000 }).toBe('printed')
  await expect.poll(() => other.jobs().length, { timeout: 5_000 }).toBe(1)
  await other.close()
}, 60_000)

it('what was waiting for paper when the desk was closed is printed after the next start; a drawer is not', async () => {
  await sink.close()
  valueOf(await client.sell(sale()))
  await expect.poll(async () => (await jobs()).find(({ kind }) => kind === 'receipt')?.trouble, { timeout: 15_000 }).toBe('unreachable')
  await desk.close()
  sink = await openPrinterSink(sink.port)
  desk = await deskInProcess(folder.path)
  client = desk.client
  await expect.poll(() => sink.jobs().length, { timeout: 20_000 }).toBe(1)
  expect(printed()[0]?.kicks).toBe(0)
  expect(printed()[0]?.lines.join('\n')).toContain('Total')
}, 60_000)

it('closing the shift prints its Z once, and again it says COPY', async () => {
  const shiftId = (await client.readDesk({})).shift?.shiftId ?? ''
  valueOf(await client.printShiftReport({ operationId: v7(), shiftId }))
  await expect.poll(() => printed().some(({ lines }) => lines.some((line) => line.startsWith('X report'))), { timeout: 15_000 }).toBe(true)
  valueOf(await client.closeShift({ operationId: v7(), shiftId, countedCashMinor: 70_000 }))
  const reports = () => printed().map(({ lines }) => lines.join('\n')).filter((text) => text.includes('Z report no. 1'))
  await expect.poll(() => reports().length, { timeout: 15_000 }).toBe(1)
  expect(reports()[0]).not.toContain('COPY')
  valueOf(await client.printShiftReport({ operationId: v7(), shiftId }))
  await expect.poll(() => reports().length, { timeout: 15_000 }).toBe(2)
  expect(reports()[1]).toContain('COPY')
}, 60_000)

it('a failed print can be left: its receipt stays with the sale', async () => {
  await sink.close()
  const operationId = v7()
  valueOf(await client.printReceipt({ operationId, saleId: shop.saleId }))
  await expect.poll(async () => (await jobs())[0]?.trouble, { timeout: 15_000 }).toBe('unreachable')
  valueOf(await client.dropPrint({ jobId: operationId }))
  expect(await jobs()).toEqual([])
  expect(valueOf(await client.readReceipt({ saleId: shop.saleId })).number).not.toBe('')
  sink = await openPrinterSink(sink.port)
})

it('a test page shows both edges, the letters and a code; a printer that is not known is refused', async () => {
  valueOf(await client.printTestPage({ operationId: v7(), printerId: 'own' }))
  await expect.poll(() => sink.jobs().length, { timeout: 15_000 }).toBe(1)
  const [page] = printed()
  const line = page?.lines.find((text) => text.startsWith('<<')) ?? ''
  expect(line).toMatch(/^<< first edge +last edge >>$/)
  expect(line).toHaveLength(48)
  expect(page?.lines.join('\n')).toContain('Żółć ŻÓŁĆ · Ñandú · Ωμέγα · Їжак ґ')
  expect(page?.codes).toEqual(['COUNTERFOIL'])
  expect(await client.printTestPage({ operationId: v7(), printerId: 'nobody' })).toMatchObject({ ok: false, refusal: { code: 'there-is-no-printer' } })
})
