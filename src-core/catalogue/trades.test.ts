import { expect, it } from 'vitest'
import { trades } from './trades.ts'

it.each(trades)('the trade $id begins with six services and four membership types, each with its own name', ({ services, types }) => {
  expect(new Set(services.map(({ name }) => name)).size).toBe(6)
  expect(new Set(types.map(({ name }) => name)).size).toBe(4)
})

it.each(trades)('a counted membership of the trade $id costs less than its visits one by one', ({ services, types }) => {
  const dearest = Math.max(...services.map(({ price }) => price))
  for (const { visits, price } of types) if (visits !== null) expect(price).toBeLessThan(visits * dearest)
})
