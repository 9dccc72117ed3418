import { expect, it } from 'vitest'
import { cutEverywhere } from './campaign/cuts.ts'

it('P1 the network is cut at every byte of a push and a pull of three operations: each stands once everywhere', async () => {
  const result = await cutEverywhere(1, 0)
  console.log(`${result.cuts} cuts, ${result.confirmed} confirmed, ${result.lost} lost, ${result.doubled} doubled`, result.bytes)
  expect(result).toMatchObject({ lost: 0, doubled: 0, repaired: 0, problems: [] })
})
