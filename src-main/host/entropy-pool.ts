import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'
import type { Ids } from '../ports/ids.ts'

const poolBytes = 4_096

/** Random bytes asked of the system a page at a time: one sale needs a few dozen, and each question costs microseconds. */
export function entropyPool(): Pick<Ids, 'newId' | 'randomBytes'> {
  const pool = new Uint8Array(poolBytes)
  let used = poolBytes
  const randomBytes = (count: number): Uint8Array => {
    if (used + count > poolBytes) {
      randomFillSync(pool)
      used = 0
    }
    used += count
    // A copy: what was given out stays as it is when the pool is filled again.
    return pool.slice(used - count, used)
  }
  return { randomBytes, newId: () => v7({ random: randomBytes(16) }) }
}
