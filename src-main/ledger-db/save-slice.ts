import type { Entry, SubjectKey } from '#core/ledger/entry.ts'
import { keepsSlice } from '#core/ledger/entry.ts'
import type { Effects, Fact } from '#core/ledger/fact.ts'
import type { Slice } from '#core/ledger/slice.ts'
import { balanceOf } from '#core/ledger/slice.ts'
import { dayNumber } from '#core/dates/calendar-day.ts'
import { canonicalJson } from '#core/std/canonical-json.ts'
import type { Connection } from './connection.ts'
import type { Names } from './names.ts'
import { packId } from './packed-id.ts'
import type { Subjects } from './subjects.ts'

/** Names of the tables written, so that a rebuild can write the same rows beside the standing ones. */
export type SliceTables = { readonly entries: string; readonly facts: string; readonly balances: string }
export const standingTables: SliceTables = { entries: 'entries', facts: 'facts', balances: 'balances' }

export type SaveSlice = {
  /** Writes an operation's own rows and notes which sums it moved. */
  readonly addEffects: (operation: number, effects: Effects) => void
  /** Writes every sum moved since the last call, once each, however many operations moved it. */
  readonly saveBalances: (sliceOf: (key: SubjectKey) => Slice) => void
  readonly forget: () => void
}

export function openSaveSlice(db: Connection, names: Names, subjects: Subjects, tables: SliceTables = standingTables): SaveSlice {
  const addEntry = db.prepare(`INSERT INTO ${tables.entries} (operation, unit, line, subject, account, amount) VALUES (?, ?, ?, ?, ?, ?)`)
  const addFact = db.prepare(
    `INSERT OR IGNORE INTO ${tables.facts} (subject, operation, kind, id, day, at, actor, branch, rest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const saveBalance = db.prepare(
    `INSERT INTO ${tables.balances} (subject, account, unit, amount) VALUES (?, ?, ?, ?)
     ON CONFLICT (subject, account, unit) DO UPDATE SET amount = excluded.amount`,
  )
  const moved = new Map<string, Entry>()
  return {
    addEffects: (operation, effects) => {
      for (const [line, entry] of effects.entries.entries()) {
        addEntry.run(operation, names.numberOf(entry.unit), line, subjects.numberOf(entry.subject), names.numberOf(entry.account), entry.amount)
        if (keepsSlice(entry.subject)) moved.set(`${entry.subject} ${entry.account} ${entry.unit}`, entry)
      }
      for (const { subject, fact } of effects.facts) {
        addFact.run(
          subjects.numberOf(subject), operation, names.numberOf(fact.kind), packId(fact.id), dayNumber(fact.day), fact.at,
          names.numberOf(fact.actorId), names.numberOf(fact.branchId), restOf(fact),
        )
      }
    },
    saveBalances: (sliceOf) => {
      for (const { subject, account, unit } of moved.values()) {
        saveBalance.run(subjects.numberOf(subject), names.numberOf(account), names.numberOf(unit), balanceOf(sliceOf(subject), account, unit))
      }
      moved.clear()
    },
    forget: () => moved.clear(),
  }
}

function restOf(fact: Fact): string {
  const { kind: _kind, id: _id, day: _day, at: _at, actorId: _actorId, branchId: _branchId, ...rest } = fact
  return canonicalJson(rest)
}
