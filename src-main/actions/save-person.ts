import type { Person, Role } from '#core/catalogue/person.ts'
import { mayDo } from '#core/catalogue/person.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import type { DeskSession } from '../ports/session.ts'
import { actWithRight } from './act.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { peopleOf } from '../desk-state/known-desk.ts'

export type SavePersonInput = {
  readonly operationId: string
  readonly personId: string | null
  readonly name: string
  readonly role: Role
  readonly pin: string | null
  readonly archived: boolean
}

/** Keeps a person who may unlock the desk. Somebody who may manage people always stays. */
export function savePerson(parts: DeskParts, session: DeskSession, input: SavePersonInput): Outcome<{ personId: string }> {
  const pinHash = input.pin === null ? null : parts.pins.hash(input.pin)
  return actWithRight(parts, session, 'manage-people', ({ ledger, person, day }) => {
    const personId = input.personId ?? input.operationId
    const earlier = ledger.reference('person', personId) as Person | null
    if (input.personId !== null && earlier === null) return refuse('person-is-unknown')
    const hash = pinHash ?? earlier?.pinHash ?? null
    if (hash === null) return refuse('person-needs-a-pin')
    const saved: Person = { id: personId, name: input.name, role: input.role, pinHash: hash, archived: input.archived }
    if (leavesNobodyInCharge(ledger, saved)) return refuse('last-manager-cannot-be-removed')
    ledger.saveReference('person', personId, saved, day.nowMs, person.id)
    return done({ personId })
  })
}

function leavesNobodyInCharge(ledger: ReadableLedger, saved: Person): boolean {
  const others = peopleOf(ledger).filter(({ id }) => id !== saved.id)
  return ![saved, ...others].some(({ role, archived }) => !archived && mayDo(role, 'manage-people'))
}
