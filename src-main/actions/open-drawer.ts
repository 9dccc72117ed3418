import type { OpenDrawerBody } from '#core/shifts/kinds.ts'
import { decideOpenDrawer } from '#core/shifts/move-cash.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { openShiftAt } from '../desk-state/open-shift-at.ts'
import type { DeskSession } from '../ports/session.ts'
import { actWithRight } from './act.ts'
import type { Approval } from './approver-of.ts'
import { recordOnce } from './record-once.ts'

type Input = Pick<OpenDrawerBody, 'reason'> & { readonly operationId: string; readonly approval?: Approval | undefined }

/** Opens the drawer without a sale: kept with its reason, and by whom. */
export function openDrawer(parts: DeskParts, session: DeskSession, { operationId, reason, approval }: Input): Outcome<{ operationId: string }> {
  return actWithRight(parts, session, 'open-drawer-without-sale', ({ ledger, stamp, approvedBy }) => {
    const recorded = recordOnce<'open-drawer', OpenDrawerBody>(ledger, {
      operationId,
      kind: 'open-drawer',
      isSame: (body) => body.reason === reason,
      decide: () => decideOpenDrawer({ shift: openShiftAt(ledger, parts.deviceId), reason, approvedBy: approvedBy('open-drawer-without-sale') }, stamp(operationId)),
    })
    return recorded.ok ? done({ operationId }) : recorded
  }, approval ?? null)
}
