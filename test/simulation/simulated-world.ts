import type { Timers } from '#main/ports/timers.ts'

/** A seeded source of chance (mulberry32): the same seed is the same world. */
export type Chance = { readonly next: () => number; readonly below: (most: number) => number; readonly once: (share: number) => boolean; readonly of: <One>(list: readonly One[]) => One }

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (most: number): number => Math.floor(next() * most)
  return {
    next,
    below,
    once: (share) => next() < share,
    of: (list) => {
      const one = list[below(list.length)]
      if (one === undefined) throw new Error('There is something to choose from')
      return one
    },
  }
}

type Event = { readonly atMs: number; readonly order: number; readonly work: () => void; isOff: boolean }

/** Simulated time: events in their order, and nothing happens between them. */
export type World = {
  readonly chance: Chance
  readonly now: () => number
  readonly after: Timers['after']
  /** Lets time pass until `untilMs` of simulated time, or until `isDone` holds. */
  readonly run: (untilMs: number, isDone?: () => boolean | Promise<boolean>) => Promise<boolean>
}

export const worldBegan = Date.UTC(2026, 2, 2, 6, 0, 0)

export function openWorld(chance: Chance): World {
  const events: Event[] = []
  let nowMs = worldBegan
  let order = 0
  const insert = (event: Event): void => {
    let index = events.length
    while (index > 0 && after(events[index - 1], event)) index -= 1
    events.splice(index, 0, event)
  }
  return {
    chance,
    now: () => nowMs,
    after: (delayMs, work) => {
      const event: Event = { atMs: nowMs + Math.max(0, delayMs), order: (order += 1), work, isOff: false }
      insert(event)
      return () => { event.isOff = true }
    },
    run: async (untilMs, isDone = () => false) => {
      for (;;) {
        await promisesSettle()
        if (await isDone()) return true
        const event = events[0]
        if (event === undefined || event.atMs > untilMs) break
        events.shift()
        nowMs = Math.max(nowMs, event.atMs)
        if (!event.isOff) event.work()
      }
      nowMs = Math.max(nowMs, untilMs)
      return isDone()
    },
  }
}

function after(left: Event | undefined, right: Event): boolean {
  return left !== undefined && (left.atMs > right.atMs || (left.atMs === right.atMs && left.order > right.order))
}

/** What was promised within one moment is kept within it. */
function promisesSettle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
