/** Wrong tries are slowed: a few are free, then each doubles the wait, up to a quarter of an hour. */
const freeTries = 5
const firstWaitMs = 2_000
const longestWaitMs = 15 * 60_000
const forgottenMs = 60 * 60_000
const mostKept = 10_000

type Tries = { readonly wrong: number; readonly lastMs: number }

/** Milliseconds before the next try is looked at; 0: now. */
export function waitAfter({ wrong, lastMs }: Tries, nowMs: number): number {
  if (wrong < freeTries) return 0
  return Math.max(0, lastMs + Math.min(firstWaitMs * 2 ** (wrong - freeTries), longestWaitMs) - nowMs)
}

/** Counts wrong tries by where they come from. Kept by this process only: a code has 40 random bits all the same. */
export function openSlowDown(clock: { readonly now: () => number }) {
  const tries = new Map<string, Tries>()
  return {
    /** Milliseconds before the next try is looked at; 0: now. */
    waitMs: (from: string): number => {
      const known = tries.get(from)
      return known === undefined ? 0 : waitAfter(known, clock.now())
    },
    wrong: (from: string): void => {
      const nowMs = clock.now()
      const known = tries.get(from)
      if (tries.size >= mostKept) tries.clear()
      tries.set(from, { wrong: known === undefined || nowMs - known.lastMs > forgottenMs ? 1 : known.wrong + 1, lastMs: nowMs })
    },
    right: (from: string): void => {
      tries.delete(from)
    },
  }
}
