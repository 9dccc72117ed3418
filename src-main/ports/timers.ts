/** Waiting, in milliseconds; simulated in the simulator. */
export type Timers = {
  /** Answers how to call it off. */
  readonly after: (delayMs: number, work: () => void) => () => void
  /** From 0 up to 1: jitter, so that a network of desks does not ask all at once. */
  readonly random: () => number
}
