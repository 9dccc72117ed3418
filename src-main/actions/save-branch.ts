import type { Language } from '#core/std/language.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskSession } from '../ports/session.ts'
import { actWithRight } from './act.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'

export type SaveBranchInput = {
  readonly operationId: string
  readonly businessName: string
  readonly name: string
  readonly address: string
  readonly taxId: string
  readonly receiptFooter: string
  readonly language?: Language | undefined
  /** What is not said stays as it is. */
  readonly differenceLimitMinor?: number | null | undefined
  readonly countsBlind?: boolean | undefined
  readonly taxExemptionText?: string | undefined
  readonly saysNotFiscal?: boolean | undefined
}

/** Changes what receipts say about the branch. Receipts already given keep their heading. */
export function saveBranch(parts: DeskParts, session: DeskSession, input: SaveBranchInput): Outcome<Record<never, never>> {
  return actWithRight(parts, session, 'edit-types', ({ ledger, branch, person, day }) => {
    const { operationId: _, language, differenceLimitMinor = branch.differenceLimitMinor, countsBlind = branch.countsBlind, taxExemptionText = branch.taxExemptionText, saysNotFiscal = branch.saysNotFiscal, ...details } = input
    const counting = { ...(differenceLimitMinor === undefined ? {} : { differenceLimitMinor }), ...(countsBlind === undefined ? {} : { countsBlind }) }
    ledger.saveReference('branch', branch.id, { ...branch, ...details, ...counting, taxExemptionText, saysNotFiscal, language: language ?? branch.language }, day.nowMs, person.id)
    return done({})
  })
}
