import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { assert } from '#core/std/assert.ts'
import { effectsOf } from '#core/operations/effects-of.ts'
import { indexRowsOf } from '#core/operations/index-rows-of.ts'
import { backUpTo } from './back-up.ts'
import { openChain } from './chain.ts'
import { checkLedger } from './check-ledger.ts'
import type { Connection } from './connection.ts'
import { assertDurable, openConnection } from './connection.ts'
import { openFindByIndex } from './find-by-index.ts'
import { openSaveIndexRow } from './index-rows.ts'
import type { Ledger, OpenLedgerParts, ReadableLedger, WritableLedger } from './ledger.ts'
import { asLedgerTrouble } from './ledger-trouble.ts'
import { openLoadSlice } from './load-slice.ts'
import { lockLedger } from './lock-ledger.ts'
import { migrate } from './migrate.ts'
import { openNames } from './names.ts'
import { openPersonalRecords } from './personal-records.ts'
import { openReadOperations } from './read-operations.ts'
import { openRebuild } from './rebuild.ts'
import type { OperationMeaning } from './record-operation.ts'
import { openRecordOperation } from './record-operation.ts'
import { openReferenceRecords } from './reference-records.ts'
import { openSaveSlice } from './save-slice.ts'
import { openSearchClients } from './search-clients.ts'
import { openSliceCache } from './slice-cache.ts'
import { openSubjects } from './subjects.ts'
import { openVerifyChain } from './verify-chain.ts'

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
      migrate(db, parts.migrations)
      return ledgerOn(db, parts, meaning, unlock)
    } catch (error) {
      db.close()
      throw asLedgerTrouble(error)
    }
  } catch (error) {
    unlock()
    throw error
  }
}

function ledgerOn(db: Connection, parts: OpenLedgerParts, meaning: OperationMeaning, unlock: () => void): Ledger {
  const { deviceId, segmentId } = parts
  const names = openNames(db)
  const subjects = openSubjects(db, names)
  const chain = openChain(db, deviceId, segmentId)
  const saveSlice = openSaveSlice(db, names, subjects)
  const saveIndexRow = openSaveIndexRow(db, names, subjects)
  const loadSlice = openLoadSlice(db, names, subjects)
  const operations = openReadOperations(db, names)
  const people = openPersonalRecords(db, names)
  const references = openReferenceRecords(db)
  const cache = openSliceCache(loadSlice, saveSlice.saveBalances)
  const recordOperation = openRecordOperation({ db, names, chain, saveSlice, saveIndexRow, meaning, deviceId, segmentId })
  const rebuild = openRebuild({ db, names, operations, saveSlice, saveIndexRow, meaning })
  const verify = openVerifyChain(db, names, operations)
  const found = openFindByIndex(db, names, subjects)
  const read: ReadableLedger = {
    slice: loadSlice,
    operation: operations.byId,
    operationsOfDay: operations.ofDay,
    content: found.content,
    membershipsOfClient: found.membershipsOfClient,
    openShiftOf: found.openShiftOf,
    lastShiftNumberOf: found.lastShiftNumberOf,
    salesOfShift: found.salesOfShift,
    saleIdsOfShift: found.saleIdsOfShift,
    client: people.client,
    hasClient: people.hasClient,
    clientCount: people.clientCount,
    firstClients: people.firstClients,
    searchClients: openSearchClients(db),
    reference: references.reference,
    references: references.references,
    setting: references.setting,
    lastBusinessDay: operations.lastBusinessDay,
    operationCount: operations.count,
    unsentCount: operations.unsentCount,
    heads: chain.heads,
  }
  const writes = { saveClient: people.saveClient, saveReference: references.saveReference, saveSetting: references.saveSetting }
  const single: WritableLedger = {
    ...read,
    ...writes,
    record: (draft) => {
      const { operation } = recordOperation(draft)
      saveSlice.saveBalances()
      return operation
    },
  }
  const bulk: WritableLedger = {
    ...read,
    ...writes,
    slice: cache.read,
    record: (draft) => {
      const { operation, effects } = recordOperation(draft)
      cache.apply(effects)
      return operation
    },
  }
  const transaction = openTransaction(db, () => {
    for (const part of [names, subjects, chain, saveSlice, people, references, found]) part.forget()
  })
  let scrubbedTo = 0
  return {
    read,
    transact: (work) => transaction(() => work(single)),
    transactInBulk: (work) =>
      transaction(() => {
        const value = work(bulk)
        saveSlice.saveBalances()
        cache.clear()
        return value
      }),
    scrub: (most) => {
      const { walked, last, problems } = verify(scrubbedTo, most)
      scrubbedTo = last
      return { walked, problems }
    },
    check: () => checkLedger({ db, verify, rebuild, operationCount: operations.count, inTransaction: transaction }),
    rebuild: () => ({ operations: transaction(rebuild) }),
    backUpTo: (file) => backUpTo(db, file, parts.nativeBinding),
    close: () => {
      db.close()
      unlock()
    },
  }
}

/** BEGIN IMMEDIATE, the work, COMMIT; on any failure nothing of it happened and what was remembered of it is forgotten. */
function openTransaction(db: Connection, forget: () => void): <Value>(work: () => Value) => Value {
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  let durabilityWasSeen = false
  return (work) => {
    assert(!db.inTransaction, 'One transaction at a time')
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
    }
  }
}
