import { must } from '#core/std/must.ts'
import type { Ids } from '../../ports/ids.ts'

/** Random figures that a seed repeats on every machine. */
export type Random = {
  /** A whole number from 0 up to, not including, `below`. */
  readonly below: (below: number) => number
  readonly chance: (percent: number) => boolean
  readonly pick: <Item>(items: readonly Item[]) => Item
}

export function seededRandom(seed: number): Random {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, chance: (percent) => below(100) < percent, pick: (items) => must(items[below(items.length)], 'A list to pick from has items') }
}

/** Ids of the same shape as real ones, made from the demo's own clock and seed. */
export function seededIds(random: Random, clock: { readonly now: () => number }, contents: Pick<Ids, 'contentId' | 'contentIdOf'>): Ids {
  const hex = (digits: number): string => random.below(16 ** digits).toString(16).padStart(digits, '0')
  let count = 0
  return {
    contentId: contents.contentId,
    contentIdOf: contents.contentIdOf,
    randomBytes: (bytes) => Uint8Array.from({ length: bytes }, () => random.below(256)),
    newId: () => {
      count += 1
      const time = clock.now().toString(16).padStart(12, '0')
      // The counter keeps ids of one moment apart and in order.
      const order = (count % 4096).toString(16).padStart(3, '0')
      return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${order}-${'89ab'[random.below(4)]}${hex(3)}-${hex(6)}${hex(6)}`
    },
  }
}
