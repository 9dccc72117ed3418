import type { IndexRow } from '#core/operations/index-row.ts'
import { openChain } from './chain.ts'
import type { Connection } from './connection.ts'
import { openFindByIndex } from './find-by-index.ts'
import { openSaveIndexRow } from './index-rows.ts'
import type { OpenLedgerParts, ReadableLedger } from './ledger.ts'
import { openLoadSlice } from './load-slice.ts'
import { openNames } from './names.ts'
import { openPersonalRecords } from './personal-records.ts'
import { openQuarantine } from './quarantine.ts'
import { openReadOperations } from './read-operations.ts'
import { openReceiveOperations } from './receive-operations.ts'
import { openRebuild } from './rebuild.ts'
import type { OperationMeaning } from './record-operation.ts'
import { openRecordOperation } from './record-operation.ts'
import { openReferenceRecords } from './reference-records.ts'
import { openSaveSlice } from './save-slice.ts'
import { openSearchClients } from './search-clients.ts'
import { openSignedHeads } from './signed-heads.ts'
import { openSliceCache } from './slice-cache.ts'
import { openStreamNumbers } from './stream-numbers.ts'
import { openSubjects } from './subjects.ts'
import { openUnsentRows } from './unsent-rows.ts'
import { openVerifyChain } from './verify-chain.ts'

/** Every statement of a ledger prepared once, and what is read and written through them, joined. */
export function openRows(db: Connection, { deviceId, segmentId }: OpenLedgerParts, known: OperationMeaning) {
  const quarantine = openQuarantine(db)
  const meaning: OperationMeaning = {
    effectsOf: (operation) => (quarantine.hasNoEffect(operation.id) ? { entries: [], facts: [] } : known.effectsOf(operation)),
    indexRowsOf: (operation) => (quarantine.hasNoEffect(operation.id) ? [] : known.indexRowsOf(operation)),
  }
  const names = openNames(db)
  const subjects = openSubjects(db, names)
  const chain = openChain(db, deviceId, segmentId)
  const saveSlice = openSaveSlice(db, names, subjects)
  const writeIndexRow = openSaveIndexRow(db, names, subjects)
  const loadSlice = openLoadSlice(db, names, subjects)
  const operations = openReadOperations(db, names, deviceId)
  const personal = openPersonalRecords(db, names, deviceId)
  const { forget: forgetPeople, saveClient, eraseClient, receiveRecord: _received, refreshSearch: _refreshed, ...people } = personal
  const records = openReferenceRecords(db, deviceId)
  const { forget: forgetReferences, saveReference, receiveReference: _taken, saveSetting, ...references } = records
  const numbers = openStreamNumbers(db)
  const unsentRows = openUnsentRows({ db, names, operations, numbers, chain, deviceId })
  const { forget: forgetFound, forgetShifts, ...found } = openFindByIndex(db, names, subjects)
  const saveIndexRow = (row: IndexRow): void => {
    if (row.table === 'shifts') forgetShifts()
    writeIndexRow(row)
  }
  const read: ReadableLedger = {
    ...found,
    ...people,
    ...references,
    slice: loadSlice,
    operation: operations.byId,
    operationsOfDay: operations.ofDay,
    latestOperations: operations.latest,
    searchClients: openSearchClients(db),
    lastBusinessDay: operations.lastBusinessDay,
    operationCount: operations.count,
    unsentCount: unsentRows.unsentCount,
    heads: chain.heads,
  }
  return {
    read,
    writes: { saveClient, eraseClient, saveReference, saveSetting },
    operations,
    saveSlice,
    cache: openSliceCache(loadSlice, saveSlice.saveBalances),
    recordOperation: openRecordOperation({ db, names, chain, saveSlice, saveIndexRow, meaning, deviceId }),
    rebuild: openRebuild({ db, names, operations, saveSlice, saveIndexRow, meaning }),
    verify: openVerifyChain(db, names, operations),
    syncParts: {
      numbers, quarantine, unsentRows, personal, references: records, forgetShifts, deviceId,
      signedHeads: openSignedHeads(db),
      receiveOperations: openReceiveOperations({ db, names, saveSlice, saveIndexRow, meaning, quarantine }),
      saveBalances: saveSlice.saveBalances,
      slice: loadSlice,
    },
    /** After a rollback: whatever was remembered of what never happened. */
    forget: () => {
      for (const forget of [names.forget, subjects.forget, chain.forget, saveSlice.forget, forgetPeople, forgetReferences, forgetFound, numbers.forget, quarantine.forget, unsentRows.lookAgain]) forget()
    },
  }
}
