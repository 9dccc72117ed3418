import type { Log } from '../host/log.ts'
import type { Metrics } from './metrics.ts'

export type HttpParts = {
  readonly metrics: Metrics
  readonly log: Log
  readonly clock: { readonly now: () => number }
  /** True from the first signal to stop: requests that come later are told to come again. */
  readonly isStopping: () => boolean
}
