import type { Operation, OperationDraft } from '#core/ledger/operation.ts'
import { openChain } from './chain.ts'
import type { Connection } from './connection.ts'
import { openFindByIndex } from './find-by-index.ts'
import type { OpenLedgerParts, ReadableLedger } from './ledger.ts'
import { openLoadSlice } from './load-slice.ts'
import { openNames } from './names.ts'
import { openPersonalRecords } from './personal-records.ts'
import type { Followed } from './projection-batch.ts'
import { openProjections } from './projections.ts'
import { openQuarantine } from './quarantine.ts'
import { openReadOperations } from './read-operations.ts'
import { openReceiveOperations } from './receive-operations.ts'
import { openRebuild } from './rebuild.ts'
import type { OperationMeaning } from './record-operation.ts'
import { openRecordOperation } from './record-operation.ts'
import { openReferenceRecords } from './reference-records.ts'
import { openSaveBatch } from './save-batch.ts'
import { openSearchClients } from './search-clients.ts'
import { openSignedHeads } from './signed-heads.ts'
import { openStreamNumbers } from './stream-numbers.ts'
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
  const chain = openChain(db, deviceId, segmentId)
  const operations = openReadOperations(db, names, deviceId)
  const projections = openProjections(openLoadSlice(db, names, operations, meaning), openSaveBatch(db), names)
  const personal = openPersonalRecords(db, names, deviceId)
  const { forget: forgetPeople, saveClient, eraseClient, receiveRecord: _received, refreshSearch: _refreshed, ...people } = personal
  const records = openReferenceRecords(db, deviceId)
  const { forget: forgetReferences, saveReference, receiveReference: _taken, saveSetting, ...references } = records
  const numbers = openStreamNumbers(db)
  const unsentRows = openUnsentRows({ db, names, operations, numbers, chain, deviceId })
  const { forget: forgetFound, forgetShifts, ...found } = openFindByIndex(db, names)
  const record = openRecordOperation({ db, names, chain, meaning, deviceId })
  const apply = (number: number, operation: Operation): void => {
    operations.forgetCount()
    const followed: Followed = { operation, effects: meaning.effectsOf(operation), indexRows: meaning.indexRowsOf(operation) }
    projections.add(number, followed)
  }
  const read: ReadableLedger = {
    ...found,
    ...people,
    ...references,
    slice: projections.slice,
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
    projections,
    recordOperation: (draft: OperationDraft) => {
      const recorded = record(draft)
      operations.moveOn(recorded.number, draft.businessDay)
      if (recorded.indexRows.some(({ table }) => table === 'shifts')) forgetShifts()
      return recorded
    },
    rebuild: openRebuild({ db, names, operations, meaning }),
    verify: openVerifyChain(db, names, operations),
    syncParts: {
      numbers, quarantine, unsentRows, personal, references: records, forgetShifts, deviceId,
      signedHeads: openSignedHeads(db),
      receiveOperations: openReceiveOperations({ db, names, quarantine, apply }),
      projections,
    },
    /** After a rollback: whatever was remembered of what never happened. */
    forget: () => {
      for (const forget of [names.forget, chain.forget, operations.forget, projections.forget, forgetPeople, forgetReferences, forgetFound, numbers.forget, quarantine.forget, unsentRows.lookAgain]) forget()
    },
  }
}
