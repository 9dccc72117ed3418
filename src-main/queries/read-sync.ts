import type { SyncOverview } from '#contract/shapes/sync.ts'
import { localMoment } from '../desk-state/balance-as-of.ts'
import { branchOf } from '../desk-state/known-desk.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'

/** How this desk stands with its network: the status, and what lies behind it. Moments are epoch milliseconds. */
export function readSync(parts: DeskParts): SyncOverview {
  const { status, ...view } = parts.sync.view()
  const branch = branchOf(parts.ledger.read)
  const facts = { unsent: 'unsent' in status ? status.unsent : 0, behind: status.state === 'catching-up' ? status.behind : null }
  const sinceMs = status.state === 'offline' || status.state === 'in-step' ? status.sinceMs : status.state === 'needs-a-look' ? status.offlineSinceMs : null
  return {
    state: status.state,
    ...facts,
    questions: status.state === 'needs-a-look' ? status.questions : 0,
    reason: status.state === 'stopped' ? status.reason : null,
    sinceMs,
    since: localMoment(sinceMs, branch),
    lastHeard: localMoment(view.lastHeardMs, branch),
    ...view,
    deviceId: parts.deviceId,
    streams: (['ledger', 'personal', 'catalogue'] as const).map((stream) => ({ stream, number: parts.ledger.sync.cursor(stream).number, ...parts.ledger.sync.digest(stream) })),
  }
}
