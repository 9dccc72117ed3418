import { expect, it } from 'vitest'
import { killCampaign } from './kill-campaign.ts'

it('S3 two hundred kills at random moments of a busy day lose nothing and double nothing', async () => {
  const seed = Date.now() % 1_000_000_007
  const result = await killCampaign(200, seed)
  console.log(`seed ${seed}: ${result.kills} kills, ${result.confirmed} confirmed, ${result.lost.length} lost, ${result.doubled} doubled`)
  expect(result).toMatchObject({ lost: [], doubled: 0, problems: [], gaps: [] })
})
