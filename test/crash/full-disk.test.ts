import { v7 } from 'uuid'
import { expect, it } from 'vitest'
import { deskInProcess, openForBusiness, valueOf } from '../fixtures/desk-in-process.ts'
import { smallDisk } from '../fixtures/small-disk.ts'

const probe = smallDisk(1)
const canMount = probe !== null
probe?.remove()
const lacking = 'this machine lacks the right to mount a disk of its own'

it('a full disk refuses the sale before money is taken, keeps every earlier one, and goes on once there is room', async ({ skip }) => {
  if (!canMount) skip(lacking)
  const disk = smallDisk(3)
  if (disk === null) return
  const { client, close } = await deskInProcess(disk.path)
  const { clientId, typeId } = await openForBusiness(client)
  const bill = () => ({ operationId: v7(), clientId, lines: [{ typeId, startDay: null }], discount: null, tenders: [{ method: 'cash' as const, amountMinor: 60_000 }] })
  let sold = 1
  let refusal: unknown = null
  while (refusal === null && sold < 2_000) {
    const outcome = await client.sell(bill())
    if (outcome.ok) sold += 1
    else refusal = outcome.refusal.code
  }
  expect(refusal).toBe('disk-is-full')
  expect((await client.readShift({})).shift).toMatchObject({ sales: sold })
  disk.resize(40)
  valueOf(await client.sell(bill()))
  expect((await client.readShift({})).shift).toMatchObject({ sales: sold + 1, lastReceipt: `WA-01-1-${String(sold + 1).padStart(6, '0')}` })
  expect(await client.checkLedger({})).toMatchObject({ ok: true, value: { problems: [] } })
  await close()
  disk.remove()
})

it('a folder that cannot be written to is told in words at the start', async ({ skip }) => {
  if (!canMount) skip(lacking)
  const disk = smallDisk(20)
  if (disk === null) return
  const { client, close } = await deskInProcess(disk.path)
  await openForBusiness(client)
  await close()
  disk.makeReadOnly()
  await expect(deskInProcess(disk.path)).rejects.toThrow('The data folder cannot be written to. Nothing was recorded.')
  disk.remove()
})
