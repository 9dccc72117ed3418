import type { Effects, Fact } from '#core/ledger/fact.ts'
import { keepsSlice } from '#core/ledger/entry.ts'
import { dayNumber } from '#core/dates/calendar-day.ts'
import { canonicalJson } from '#core/std/canonical-json.ts'
import type { Connection } from './connection.ts'
import type { Names } from './names.ts'
import { packId } from './packed-id.ts'
import type { Subjects } from './subjects.ts'

export type SaveSlice = {
  /** Writes an operation's own rows and notes which sums it moved. */
  readonly addEffects: (operation: number, effects: Effects) => void
  /** Writes every sum moved since the last call, once each, however many operations moved it. */
  readonly saveBalances: () => void
  readonly forget: () => void
}

type Moved = { readonly subject: number; readonly account: number; readonly unit: number; by: number }

export function openSaveSlice(db: Connection, names: Names, subjects: Subjects): SaveSlice {
  const addEntry = db.prepare('INSERT INTO entries (operation, unit, line, subject, account, amount) VALUES (?, ?, ?, ?, ?, ?)')
  const addFact = db.prepare('INSERT OR IGNORE INTO facts (subject, operation, kind, id, day, at, actor, branch, rest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const moveBalance = db.prepare(
    `INSERT INTO balances (subject, account, unit, amount) VALUES (?, ?, ?, ?)
     ON CONFLICT (subject, account, unit) DO UPDATE SET amount = amount + excluded.amount`,
  )
  const moved = new Map<string, Moved>()
  return {
    addEffects: (operation, effects) => {
      for (const [line, entry] of effects.entries.entries()) {
        const subject = subjects.numberOf(entry.subject)
        const account = names.numberOf(entry.account)
        const unit = names.numberOf(entry.unit)
        addEntry.run(operation, unit, line, subject, account, entry.amount)
        if (!keepsSlice(entry.subject)) continue
        const key = `${subject} ${account} ${unit}`
        const earlier = moved.get(key)
        if (earlier === undefined) moved.set(key, { subject, account, unit, by: entry.amount })
        else earlier.by += entry.amount
      }
      for (const { subject, fact } of effects.facts) {
        addFact.run(
          subjects.numberOf(subject), operation, names.numberOf(fact.kind), packId(fact.id), dayNumber(fact.day), fact.at,
          names.numberOf(fact.actorId), names.numberOf(fact.branchId), restOf(fact),
        )
      }
    },
    saveBalances: () => {
      for (const { subject, account, unit, by } of moved.values()) moveBalance.run(subject, account, unit, by)
      moved.clear()
    },
    forget: () => moved.clear(),
  }
}

function restOf(fact: Fact): string {
  const { kind: _kind, id: _id, day: _day, at: _at, actorId: _actorId, branchId: _branchId, ...rest } = fact
  return canonicalJson(rest)
}
