import { expect, it } from 'vitest'
import { cutEverywhere } from './campaign/cuts.ts'

it('P1 the network is cut at every tenth byte of a push and a pull of three operations: each stands once everywhere', async () => {
  const first = 3
  const result = await cutEverywhere(10, first)
  console.log(`from byte ${first}: ${result.cuts} cuts, ${result.confirmed} confirmed, ${result.lost} lost, ${result.doubled} doubled`, result.bytes)
  expect(result).toMatchObject({ lost: 0, doubled: 0, repaired: 0, problems: [] })
  expect(result.cuts).toBeGreaterThan(200)
})
