import { expect, it } from 'vitest'
import { killCampaign } from './kill-campaign.ts'

it('S3 twenty kills at random moments of a busy day lose nothing and double nothing', async () => {
  const seed = 20_261_124
  const result = await killCampaign(20, seed)
  console.log(`seed ${seed}: ${result.kills} kills, ${result.confirmed} confirmed, ${result.lost.length} lost, ${result.doubled} doubled`)
  expect(result).toMatchObject({ lost: [], doubled: 0, problems: [], gaps: [] })
  expect(result.confirmed).toBeGreaterThan(100)
})
