import type { Timers } from '../ports/timers.ts'

/** Waiting on this machine. A waiting desk does not keep a program from ending. */
export const systemTimers: Timers = {
  after: (delayMs, work) => {
    const timer = setTimeout(work, delayMs)
    timer.unref()
    return () => clearTimeout(timer)
  },
  random: Math.random,
}
