import type { Branch } from '#core/catalogue/branch.ts'
import { localTimeAt } from '#core/dates/business-day.ts'
import type { SyncView } from '../ports/sync-control.ts'

export type Moment = { day: string; time: string }

/** Since when this desk goes by what it has, because nobody answers; null while the others are heard, and alone. */
export function balanceAsOf({ status, lastHeardMs }: SyncView, branch: Branch): Moment | null {
  return isOnItsOwn({ status }) ? localMoment(lastHeardMs, branch) : null
}

/** Whether a desk of a network does without it just now. */
export function isOnItsOwn({ status }: Pick<SyncView, 'status'>): boolean {
  return status.state === 'offline' || status.state === 'stopped' || (status.state === 'needs-a-look' && status.offlineSinceMs !== null)
}

/** As the clock on the branch's wall says it. */
export function localMoment(epochMs: number | null, branch: Pick<Branch, 'timeZone'> | null): Moment | null {
  if (epochMs === null || branch === null) return null
  const { day, time } = localTimeAt(epochMs, branch.timeZone)
  return { day, time }
}
