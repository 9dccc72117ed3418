import type { Covered } from '#core/catalogue/membership-terms.ts'
import type { MembershipType, MembershipTypeSettings } from '#core/catalogue/membership-type.ts'
import { coveredBy, membershipTypeProblem, membershipTypeSettingsSchema, settingsOfType, typeFromSettings } from '#core/catalogue/membership-type.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import type { DeskSession } from '../ports/session.ts'
import { actWithRight } from './act.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'

type Said = { readonly [Part in keyof MembershipTypeSettings]?: MembershipTypeSettings[Part] | undefined }
export type SaveMembershipTypeInput = { readonly operationId: string; readonly typeId: string | null; readonly settings: Said }

/** A new type, or a new version of one: what was sold keeps the terms it was sold under. A new one goes by the id of the call. */
export function saveMembershipType(parts: DeskParts, session: DeskSession, { operationId, typeId, settings }: SaveMembershipTypeInput): Outcome<{ typeId: string }> {
  return actWithRight(parts, session, 'edit-types', ({ ledger, branch, person, day }) => {
    const id = typeId ?? operationId
    const earlier = ledger.reference('membership-type', id) as MembershipType | null
    if (typeId !== null && earlier === null) return refuse('membership-type-is-unknown')
    const said = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
    const whole = membershipTypeSettingsSchema.safeParse({ ...(earlier === null ? {} : settingsOfType(earlier)), ...said })
    if (!whole.success) return refuse('a-new-type-needs-all-settings')
    const type = withNamesOfToday(ledger, typeFromSettings(id, earlier?.terms.currency ?? branch.currency, whole.data))
    if (type === null) return refuse('service-is-unknown')
    const problem = membershipTypeProblem(type.terms)
    if (problem !== null) return { ok: false, refusal: problem }
    ledger.saveReference('membership-type', id, type, day.nowMs, person.id)
    return done({ typeId: id })
  })
}

/** What is covered goes by what it is called now; null when some of it is on record nowhere. */
function withNamesOfToday(ledger: ReadableLedger, type: MembershipType): MembershipType | null {
  const nameOf = ({ kind, id }: Covered): string | null => (ledger.reference(kind === 'service' ? 'service' : 'service-category', id) as { readonly name: string } | null)?.name ?? null
  if (coveredBy(type.terms).some((covered) => nameOf(covered) === null)) return null
  const named = (covered: Covered): Covered => ({ ...covered, name: nameOf(covered) ?? covered.name })
  const { balance } = type.terms
  return { ...type, terms: { ...type.terms, balance: balance.kind === 'separate' ? { ...balance, rows: balance.rows.map((row) => ({ ...row, covers: named(row.covers) })) } : { ...balance, covers: balance.covers.map(named) } } }
}
