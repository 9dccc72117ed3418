import type { ReferenceKind } from '#core/catalogue/reference-record.ts'
import type { CalendarDay } from '#core/dates/calendar-day.ts'
import type { SubjectKey } from '#core/ledger/entry.ts'
import type { Operation, OperationDraft } from '#core/ledger/operation.ts'
import type { Slice } from '#core/ledger/slice.ts'
import type { ContentKind } from '#core/operations/index-row.ts'
import type { SyncStore } from '../ports/sync-store.ts'

/** A client's personal record as it stands: the latest value of each field, and every phone it ever had. */
export type ClientRecord = {
  readonly clientId: string
  readonly name: string
  readonly phones: readonly string[]
  readonly formerPhones: readonly string[]
  readonly email: string
  readonly note: string
  /** Epoch milliseconds of the first value written. */
  readonly since: number
}

export type ClientFields = { readonly name: string; readonly phones: readonly string[]; readonly email: string; readonly note: string }

export type MembershipPlace = { readonly membershipId: string; readonly clientId: string | null; readonly number: string; readonly termsId: string }

export type ShiftPlace = { readonly shiftId: string; readonly number: number; readonly businessDay: CalendarDay; readonly openedAt: number }

/** What may be asked of a ledger; it cannot write (architecture.md §5). Every answer is of one moment. */
export type ReadableLedger = {
  readonly slice: (subject: SubjectKey) => Slice
  readonly operation: (operationId: string) => Operation | null
  /** Newest first. */
  readonly operationsOfDay: (day: CalendarDay, limit: number) => Operation[]
  /** Newest first, from before this number in the file; `networkNumber` is null while it is unsent. */
  readonly latestOperations: (before: number | null, limit: number) => { readonly number: number; readonly networkNumber: number | null; readonly operation: Operation }[]
  /** Whether the network has not acknowledged it yet. */
  readonly isUnsent: (operationId: string) => boolean
  readonly content: (contentId: string, kind: ContentKind) => unknown
  /** Oldest first. */
  readonly membershipsOfClient: (clientId: string) => MembershipPlace[]
  readonly openShiftOf: (deviceId: string) => ShiftPlace | null
  /** Newest first. */
  readonly closedShiftsOf: (deviceId: string, limit: number) => string[]
  /** 0 before the first. */
  readonly lastShiftNumberOf: (deviceId: string) => number
  readonly salesOfShift: (shiftId: string) => { readonly count: number; readonly totalMinor: number; readonly firstReceipt: string | null; readonly lastReceipt: string | null }
  readonly saleIdsOfShift: (shiftId: string) => string[]
  readonly client: (clientId: string) => ClientRecord | null
  readonly hasClient: (clientId: string) => boolean
  readonly clientCount: () => number
  /** Those whose personal data was taken away: a restored ledger forgets them again (domain.md §10). */
  readonly erasedClients: () => string[]
  /** By folded name. */
  readonly firstClients: (limit: number) => ClientRecord[]
  /** Best first: at most `limit` ids. Names, phones, membership and receipt numbers, codes. */
  readonly searchClients: (text: string, limit: number) => string[]
  /** Memberships by their whole number or redeem code; two desks may have given out one number. */
  readonly membershipsNamed: (numberOrCode: string) => { readonly membershipId: string; readonly clientId: string | null; readonly number: string }[]
  /** Sales by the whole number of their receipt. */
  readonly receiptsNamed: (number: string) => { readonly saleId: string; readonly number: string; readonly clientId: string | null; readonly totalMinor: number; readonly currency: string; readonly day: CalendarDay }[]
  readonly reference: (kind: ReferenceKind, id: string) => unknown
  readonly references: (kind: ReferenceKind) => unknown[]
  /** Ids that go by another since their desk joined its network. */
  readonly aliases: () => ReadonlyMap<string, string>
  /** Every version, the one that shows first; `networkNumber` is null while it is this desk's own proposal. */
  readonly referenceHistory: (kind: ReferenceKind, id: string) => { readonly value: unknown; readonly clock: number; readonly author: string; readonly networkNumber: number | null }[]
  readonly setting: (key: string) => string | null
  /** Business day of this desk's own latest operation; null when there is none. */
  readonly lastBusinessDay: () => CalendarDay | null
  readonly operationCount: () => number
  /** How far the latest segment of each device has come. */
  readonly heads: () => { readonly segmentId: string; readonly seq: number }[]
  readonly unsentCount: () => number
  /** How many questions wait for a manager, over all cards. */
  readonly openQuestionCount: () => number
  /** What may be asked about: everything with an open question, and the latest of what is answered. */
  readonly questionSubjects: (mostAnswered: number) => SubjectKey[]
  /** Sales that carry a receipt number, in ledger order. */
  readonly salesWithNumber: (receiptNumber: string) => { readonly day: CalendarDay; readonly clientId: string | null }[]
}

/** A ledger inside one transaction. */
export type WritableLedger = ReadableLedger & {
  /** Gives the operation its place in the chain, inserts and applies it. The id must be new: ask `operation` before. */
  readonly record: (draft: OperationDraft) => Operation
  readonly saveClient: (clientId: string, fields: ClientFields, atMs: number, authorId: string) => void
  /** Takes away every value of a client, here and, by its tombstone, everywhere (domain.md §10). Entries and sums stay. */
  readonly eraseClient: (clientId: string, atMs: number, authorId: string) => void
  readonly saveReference: (kind: ReferenceKind, id: string, value: unknown, atMs: number, authorId: string) => void
  readonly saveSetting: (key: string, value: string) => void
}

export type LedgerReport = { readonly operations: number; readonly problems: readonly { readonly code: string; readonly facts: Readonly<Record<string, string | number | boolean | null>> }[] }

export type Ledger = {
  readonly read: ReadableLedger
  /**
   * One synchronous transaction. When it returns, everything in it is on disk (synchronous=FULL); when `work` throws,
   * nothing of it happened. Never await inside.
   */
  readonly transact: <Value>(work: (ledger: WritableLedger) => Value) => Value
  /** The same for very many operations at once: state is folded in memory and each touched sum is written once at the end. */
  readonly transactInBulk: <Value>(work: (ledger: WritableLedger) => Value) => Value
  /** Keeps far more pages and cards at hand until the work is done: for transactions in bulk that follow one another. */
  readonly withRoom: <Value>(work: () => Value) => Value
  /** Walks the hash chain from where the last walk stopped, at most `most` operations; 0 walked means the end was reached. */
  readonly scrub: (most: number) => { readonly walked: number; readonly problems: LedgerReport['problems'] }
  /** Whole chain, balance of all entries, projections against a rebuild. */
  readonly check: () => LedgerReport
  /** Drops all projections and folds them again from the operations. */
  readonly rebuild: () => { readonly operations: number }
  /** A copy by the online backup API, opened and compared before it counts. */
  readonly backUpTo: (file: string) => Promise<{ readonly file: string; readonly operations: number }>
  /** The same ledger as the loop that sends and receives sees it. */
  readonly sync: SyncStore
  readonly close: () => void
}

export type OpenLedgerParts = {
  readonly directory: string
  readonly deviceId: string
  /** New at every start (sync.md §1). */
  readonly segmentId: string
  /** Folder of the migrations that come with the program. */
  readonly migrations: string
  readonly nativeBinding?: string | undefined
}
