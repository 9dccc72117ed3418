import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { assert } from '#core/std/assert.ts'
import { effectsOf } from '#core/operations/effects-of.ts'
import { indexRowsOf } from '#core/operations/index-rows-of.ts'
import { backUpTo } from './back-up.ts'
import { checkLedger, problemOf } from './check-ledger.ts'
import type { Connection } from './connection.ts'
import { assertDurable, openConnection, withLargeCache } from './connection.ts'
import type { Ledger, OpenLedgerParts, ReadableLedger, WritableLedger } from './ledger.ts'
import { asLedgerTrouble, asReadTrouble, inWords } from './ledger-trouble.ts'
import { lockLedger } from './lock-ledger.ts'
import { migrate } from './migrate.ts'
import { openRows } from './open-rows.ts'
import { openSyncStore } from './open-sync-store.ts'
import type { OperationMeaning } from './record-operation.ts'

export const ledgerFileName = 'ledger.sqlite'

/** Opens the ledger of a folder: locked against a second desk, migrated, every connection durable (sync.md §3). */
export function openLedger(parts: OpenLedgerParts, meaning: OperationMeaning = { effectsOf, indexRowsOf }): Ledger {
  try {
    mkdirSync(parts.directory, { recursive: true })
  } catch (error) {
    throw asLedgerTrouble(error)
  }
  const unlock = lockLedger(parts.directory, parts.nativeBinding)
  try {
    const db = openConnection(join(parts.directory, ledgerFileName), { nativeBinding: parts.nativeBinding })
    try {
      const isOlder = migrate(db, parts.migrations)
      const ledger = ledgerOn(db, parts, meaning, unlock)
      // Tables that are new to it are projections: they follow from the operations that are there.
      if (isOlder) ledger.rebuild()
      return ledger
    } catch (error) {
      db.close()
      throw asReadTrouble(error)
    }
  } catch (error) {
    unlock()
    throw error
  }
}

function ledgerOn(db: Connection, parts: OpenLedgerParts, meaning: OperationMeaning, unlock: () => void): Ledger {
  const rows = openRows(db, parts, meaning)
  const read = inWords(rows.read, asReadTrouble)
  const { operations, projections, rebuild, verify } = rows
  const { single, bulk } = writersOn(rows, read)
  const transaction = openTransaction(db, rows.forget)
  let scrubbedTo = 0
  return {
    read,
    transact: (work) => transaction(() => work(single)),
    transactInBulk: (work) =>
      transaction(() => {
        const value = work(bulk)
        projections.save()
        return value
      }),
    withRoom: (work) => withLargeCache(db, () => projections.withRoom(work)),
    scrub: (most) => {
      try {
        const { walked, last, problems } = verify(scrubbedTo, most)
        scrubbedTo = last
        return { walked, problems }
      } catch (error) {
        return { walked: 0, problems: [problemOf(error)] }
      }
    },
    check: () => checkLedger({ db, verify, rebuild, operationCount: operations.count, inTransaction: transaction }),
    rebuild: () => {
      const rebuilt = transaction(rebuild)
      rows.forget()
      return { operations: rebuilt }
    },
    sync: inWords(openSyncStore({ ...rows.syncParts, db, transaction }), asLedgerTrouble),
    backUpTo: (file) => backUpTo(db, file, parts.nativeBinding),
    close: () => {
      db.close()
      unlock()
    },
  }
}

/** The ledger inside a transaction: one that writes what follows from each operation, and one that keeps that for many. */
function writersOn({ writes, projections, recordOperation }: ReturnType<typeof openRows>, read: ReadableLedger): { single: WritableLedger; bulk: WritableLedger } {
  const record = (write: (recorded: ReturnType<typeof recordOperation>) => void): WritableLedger['record'] => (draft) => {
    const recorded = recordOperation(draft)
    write(recorded)
    return recorded.operation
  }
  const one = record((recorded) => {
    projections.add(recorded.number, recorded)
    projections.save()
  })
  const among = record((recorded) => projections.addAmongMany(recorded.number, recorded))
  return { single: { ...read, ...writes, record: one }, bulk: { ...read, ...writes, record: among } }
}

/** BEGIN IMMEDIATE, the work, COMMIT; on any failure nothing of it happened and what was remembered of it is forgotten. */
function openTransaction(db: Connection, forget: () => void): <Value>(work: () => Value) => Value {
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  let durabilityWasSeen = false
  let isOpen = false
  return (work) => {
    assert(!isOpen, 'One transaction at a time')
    isOpen = true
    try {
      begin.run()
      const value = work()
      commit.run()
      if (!durabilityWasSeen) {
        assertDurable(db)
        durabilityWasSeen = true
      }
      return value
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK')
      forget()
      throw asLedgerTrouble(error)
    } finally {
      isOpen = false
    }
  }
}
