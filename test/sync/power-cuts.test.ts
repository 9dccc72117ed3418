import { expect, it } from 'vitest'
import { loopDisk } from '../fixtures/loop-disk.ts'
import { powerCuts } from './campaign/power-cuts.ts'

it('S3 the power of a desk and of its server goes three times: nothing confirmed is lost or doubled anywhere', async ({ skip }) => {
  const [deskDisk, serverDisk] = [loopDisk(128), loopDisk(1_024)]
  if (deskDisk === null || serverDisk === null) {
    skip('this machine lacks the right to mount a disk whose power can be cut')
    return
  }
  const seed = 20_261_127
  const result = await powerCuts(deskDisk, serverDisk, 3, seed)
  console.log(`seed ${seed}: ${result.rounds} power cuts, ${result.confirmed} confirmed, ${result.lost.length} lost, ${result.doubled.length} doubled`)
  expect(result).toMatchObject({ lost: [], doubled: [], differing: [], problems: [] })
  await deskDisk.remove()
  await serverDisk.remove()
})
