import { expect, it } from 'vitest'
import { deskKills } from './campaign/desk-kills.ts'

it('S3 a desk killed twenty times while it sells and sends: nothing confirmed is lost or doubled anywhere', async () => {
  const seed = 20_261_125
  const result = await deskKills(20, seed)
  console.log(`seed ${seed}: ${result.rounds} kills of a desk, ${result.confirmed} confirmed, ${result.lost.length} lost, ${result.doubled.length} doubled`)
  expect(result).toMatchObject({ lost: [], doubled: [], differing: [], problems: [] })
  expect(result.confirmed).toBeGreaterThan(100)
})
