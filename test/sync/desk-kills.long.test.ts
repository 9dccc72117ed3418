import { expect, it } from 'vitest'
import { deskKills } from './campaign/desk-kills.ts'

it('S3 a desk killed two hundred times while it sells and sends: nothing confirmed is lost or doubled anywhere', async () => {
  const seed = Date.now() % 1_000_000_007
  const result = await deskKills(200, seed)
  console.log(`seed ${seed}: ${result.rounds} kills of a desk, ${result.confirmed} confirmed, ${result.lost.length} lost, ${result.doubled.length} doubled`)
  expect(result).toMatchObject({ lost: [], doubled: [], differing: [], problems: [] })
})
