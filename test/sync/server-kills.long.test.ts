import { expect, it } from 'vitest'
import { serverKills } from './campaign/server-kills.ts'

it('S3 the server and its PostgreSQL killed a hundred times under two desks that send: nothing confirmed is lost or doubled anywhere', async () => {
  const seed = Date.now() % 1_000_000_007
  const result = await serverKills(100, seed)
  console.log(`seed ${seed}: ${result.rounds} kills of the server, ${result.confirmed} confirmed, ${result.lost.length} lost, ${result.doubled.length} doubled`)
  expect(result).toMatchObject({ lost: [], doubled: [], differing: [], problems: [] })
  expect(result.confirmed).toBeGreaterThan(100)
})
