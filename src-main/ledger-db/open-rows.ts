import type { Operation, OperationDraft } from '#core/ledger/operation.ts'
import { openChain } from './chain.ts'
import type { Connection } from './connection.ts'
import { openDeskSettings } from './desk-settings.ts'
import { openFindByIndex } from './find-by-index.ts'
import { openFindByNumber } from './find-by-number.ts'
import type { OpenLedgerParts, ReadableLedger } from './ledger.ts'
import { openLoadSlice } from './load-slice.ts'
import { openNames } from './names.ts'
import { openPersonalRecords } from './personal-records.ts'
import type { Projections } from './projections.ts'
import { openProjections } from './projections.ts'
import type { Quarantine } from './quarantine.ts'
import { openQuarantine } from './quarantine.ts'
import type { ReadOperations } from './read-operations.ts'
import { openQuestionSubjects } from './question-subjects.ts'
import { openReadOperations } from './read-operations.ts'
import { openReceiveOperations } from './receive-operations.ts'
import { openRebuild } from './rebuild.ts'
import type { OperationMeaning, RecordParts } from './record-operation.ts'
import { openRecordOperation } from './record-operation.ts'
import { openReferenceRecords } from './reference-records.ts'
import { openSaveBatch } from './save-batch.ts'
import { openSearchClients } from './search-clients.ts'
import { openSignedHeads } from './signed-heads.ts'
import { openStreamNumbers } from './stream-numbers.ts'
import { openUnsentRows } from './unsent-rows.ts'
import { openVerifyChain } from './verify-chain.ts'

/** What stands in quarantine is in the ledger, so that its chain has no gap, and has no effects. */
function withoutQuarantined(known: OperationMeaning, { hasNoEffect }: Quarantine): OperationMeaning {
  return {
    effectsOf: (operation) => (hasNoEffect(operation.id) ? { entries: [], facts: [] } : known.effectsOf(operation)),
    indexRowsOf: (operation) => (hasNoEffect(operation.id) ? [] : known.indexRowsOf(operation)),
  }
}

type RecordingParts = RecordParts & { readonly operations: ReadOperations; readonly projections: Projections; readonly forgetShifts: () => void }

/** An operation of this desk, which gets its place here, and one that came from another and has its place already. */
function openRecording(parts: RecordingParts) {
  const { meaning, operations, projections } = parts
  const record = openRecordOperation(parts)
  return {
    recordOperation: (draft: OperationDraft): ReturnType<typeof record> => {
      const recorded = record(draft)
      operations.moveOn(recorded.number, draft.businessDay)
      if (recorded.indexRows.some(({ table }) => table === 'shifts')) parts.forgetShifts()
      return recorded
    },
    apply: (number: number, operation: Operation): void => {
      operations.forgetCount()
      projections.add(number, { operation, effects: meaning.effectsOf(operation), indexRows: meaning.indexRowsOf(operation) })
    },
  }
}

type FoldingParts = Omit<RecordParts, 'chain' | 'deviceId'> & { readonly operations: ReadOperations; readonly content: ReadableLedger['content'] }

/** What follows from the operations: kept up with, and folded anew. */
function openFolding({ db, names, operations, meaning, content }: FoldingParts) {
  const loadSlice = openLoadSlice(db, names, operations, meaning)
  const questions = openQuestionSubjects({ db, operations, loadSlice, content })
  return { questions, projections: openProjections(loadSlice, openSaveBatch(db), names, questions), rebuild: openRebuild({ db, names, operations, meaning, questions }) }
}

/** Every statement of a ledger prepared once, and what is read and written through them, joined. */
export function openRows(db: Connection, { deviceId, segmentId }: OpenLedgerParts, known: OperationMeaning) {
  const quarantine = openQuarantine(db)
  const meaning = withoutQuarantined(known, quarantine)
  const names = openNames(db)
  const chain = openChain(db, deviceId, segmentId)
  const operations = openReadOperations(db, names, deviceId)
  const { forget: forgetFound, forgetShifts, ...found } = openFindByIndex(db, names)
  const { projections, questions, rebuild } = openFolding({ db, names, operations, meaning, content: found.content })
  const personal = openPersonalRecords(db, names, deviceId)
  const { forget: forgetPeople, saveClient, eraseClient, receiveRecord: _received, refreshSearch: _refreshed, ...people } = personal
  const records = openReferenceRecords(db, deviceId)
  const { forget: forgetReferences, saveReference, receiveReference: _taken, ...references } = records
  const { forget: forgetSettings, saveSetting, setting } = openDeskSettings(db)
  const numbers = openStreamNumbers(db)
  const unsentRows = openUnsentRows({ db, names, operations, numbers, chain, deviceId })
  const { apply, recordOperation } = openRecording({ db, names, chain, meaning, deviceId, operations, projections, forgetShifts })
  const read: ReadableLedger = { ...found, ...openFindByNumber(db, names), ...people, ...references, ...readsOf({ db, operations, projections, unsentRows, questions, chain }), setting }
  return {
    read,
    writes: { saveClient, eraseClient, saveReference, saveSetting },
    operations, projections, recordOperation, rebuild,
    verify: openVerifyChain(db, names, operations),
    syncParts: {
      numbers, quarantine, unsentRows, personal, references: records, forgetShifts, deviceId,
      signedHeads: openSignedHeads(db),
      receiveOperations: openReceiveOperations({ db, names, quarantine, apply }),
      projections,
    },
    /** After a rollback: whatever was remembered of what never happened. */
    forget: () => {
      for (const forget of [names.forget, chain.forget, operations.forget, projections.forget, forgetPeople, forgetReferences, forgetSettings, forgetFound, numbers.forget, quarantine.forget, questions.forget, unsentRows.lookAgain]) forget()
    },
  }
}

type ReadParts = {
  readonly db: Connection
  readonly operations: ReturnType<typeof openReadOperations>
  readonly projections: ReturnType<typeof openProjections>
  readonly unsentRows: ReturnType<typeof openUnsentRows>
  readonly questions: ReturnType<typeof openQuestionSubjects>
  readonly chain: ReturnType<typeof openChain>
}

/** What is read of operations and of what follows from them. */
function readsOf({ db, operations, projections, unsentRows, questions, chain }: ReadParts) {
  return {
    slice: projections.slice,
    operation: operations.byId,
    operationsOfDay: operations.ofDay,
    latestOperations: operations.latest,
    isUnsent: operations.isUnsent,
    searchClients: openSearchClients(db),
    lastBusinessDay: operations.lastBusinessDay,
    operationCount: operations.count,
    unsentCount: unsentRows.unsentCount,
    heads: chain.heads,
    ...questions.read,
  }
}
