/**
 * The tables of a desk's ledger. Rows are kept small on purpose: a durable sale is as fast as the pages it touches are
 * few, and a million operations have to fit on a modest till. Hence whole-number keys for what repeats (`names`),
 * 16 bytes for a UUID, and no bytes stored twice. Ids begin with their moment, so rows keyed by them are appended.
 *
 * Columns declared `blob` with a `packed` name hold a UUID as 16 bytes and any other id as its text (STRICT type ANY in
 * the migration). Hot paths use prepared statements; this file only generates the migrations.
 */
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

const packed = (name: string) => blob(name)

/** Words that repeat on every row: kinds, accounts, units, actors, branches, fields. */
export const names = sqliteTable('names', { number: integer().primaryKey(), name: text().notNull().unique() })

/** One per start of a desk; its first operation names the hash of the operation before it. */
export const segments = sqliteTable('segments', {
  number: integer().primaryKey(),
  id: packed('id').notNull().unique(),
  device: packed('device').notNull(),
  firstPreviousHash: blob('first_previous_hash').notNull(),
})

/** Never updated and never deleted: triggers refuse it. `raw` is kept when the columns cannot give back the very bytes. */
export const operations = sqliteTable(
  'operations',
  {
    number: integer().primaryKey(),
    id: packed('id').notNull(),
    segment: integer().notNull().references(() => segments.number),
    seq: integer().notNull(),
    kind: integer().notNull(),
    bodyVersion: integer('body_version').notNull(),
    businessDay: integer('business_day').notNull(),
    occurredAt: integer('occurred_at').notNull(),
    actor: integer().notNull(),
    branch: integer().notNull(),
    client: packed('client'),
    hash: blob().notNull(),
    body: text().notNull(),
    raw: blob(),
  },
  (table) => [
    uniqueIndex('operations_by_id').on(table.id),
    uniqueIndex('operations_by_place').on(table.segment, table.seq),
  ],
)

/** Which days a block of 256 operations holds: found by day with a row a block instead of a row an operation. */
export const operationDays = sqliteTable('operation_days', { day: integer().notNull(), block: integer().notNull() }, (table) => [primaryKey({ columns: [table.day, table.block] })])

/**
 * The network's number of a row of a stream (0 ledger, 1 personal, 2 catalogue). Apart, so that an operation's row is never
 * touched again; what has none has yet to be sent.
 */
export const acknowledgements = sqliteTable(
  'acknowledgements',
  { stream: integer().notNull(), row: integer().notNull(), networkNumber: integer('network_number').notNull(), hash: blob().notNull() },
  (table) => [primaryKey({ columns: [table.stream, table.row] }), uniqueIndex('acknowledgements_by_number').on(table.stream, table.networkNumber)],
)

/** How far this desk has come in each stream, and the digest of everything numbered (sync.md §2). */
export const streamCursors = sqliteTable('stream_cursors', {
  stream: integer().primaryKey(),
  number: integer().notNull(),
  rollingHash: blob('rolling_hash').notNull(),
  digestCount: integer('digest_count').notNull(),
  digestSum: text('digest_sum').notNull(),
  /** Every row up to here is numbered: where looking for the unsent begins. */
  sentUpTo: integer('sent_up_to').notNull(),
})

/** The latest head of a foreign segment that its device signed. */
export const signedHeads = sqliteTable('signed_heads', {
  segment: packed('segment').primaryKey(),
  device: packed('device').notNull(),
  seq: integer().notNull(),
  hash: blob().notNull(),
  signature: text().notNull(),
})

/** Where an operation of a forked segment stands instead: same id, new place, the bytes that travel (sync.md §1). */
export const movedOperations = sqliteTable('moved_operations', { operation: integer().primaryKey(), segment: packed('segment').notNull(), seq: integer().notNull(), hash: blob().notNull(), raw: blob().notNull() })

/** Rows that came and could not be read or believed: kept for IT, without effect. */
export const quarantine = sqliteTable('quarantine', { number: integer().primaryKey(), stream: integer().notNull(), code: text().notNull(), hash: blob().notNull().unique(), text: text().notNull(), since: integer().notNull() })

export const entries = sqliteTable(
  'entries',
  {
    operation: integer().notNull(),
    unit: integer().notNull(),
    line: integer().notNull(),
    /** The kind of subject, or which of the books; whose it is exactly stands in the operation. */
    side: integer().notNull(),
    account: integer().notNull(),
    amount: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.operation, table.unit, table.line] })],
)

/** Sums that very many operations move: of shifts and of receipt series. */
export const balances = sqliteTable(
  'balances',
  { subject: packed('subject').notNull(), account: integer().notNull(), unit: integer().notNull(), amount: integer().notNull() },
  (table) => [primaryKey({ columns: [table.subject, table.account, table.unit] })],
)

/** Which operations a subject's state is folded from. What they say stands in them and nowhere else. */
export const facts = sqliteTable(
  'facts',
  { subject: packed('subject').notNull(), operation: integer().notNull() },
  (table) => [primaryKey({ columns: [table.subject, table.operation] })],
)

/** Kept by client, empty where nobody's: a card's memberships are one range, and the rows need no second index for it. */
export const memberships = sqliteTable(
  'memberships',
  {
    client: packed('client').notNull(),
    membership: packed('membership').notNull(),
    number: text().notNull(),
    code: text().notNull(),
    terms: integer().notNull(),
    soldDay: integer('sold_day').notNull(),
    branch: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.client, table.membership] }),
    index('memberships_by_number').on(table.number),
    index('memberships_by_code').on(table.code),
  ],
)

/** Kept by shift: its sales are one range. */
export const sales = sqliteTable(
  'sales',
  {
    shift: packed('shift').notNull(),
    receiptNumber: text('receipt_number').notNull(),
    sale: packed('sale').notNull(),
    client: packed('client'),
    totalMinor: integer('total_minor').notNull(),
    currency: integer().notNull(),
    businessDay: integer('business_day').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shift, table.receiptNumber, table.sale] }), index('sales_by_receipt_number').on(table.receiptNumber)],
)

/** Records named by their content: the full terms of what was sold, the headings of receipts. */
export const contents = sqliteTable('contents', { id: text().primaryKey(), kind: text().notNull(), text: text().notNull() })

/** What a manager may be asked about, found without walking the ledger: how many questions stand open on it, and how many there are. */
export const questionSubjects = sqliteTable('question_subjects', { subject: text().primaryKey(), open: integer().notNull(), asked: integer().notNull(), latestDay: integer('latest_day').notNull() }, (table) => [
  index('question_subjects_by_day').on(table.latestDay),
])

export const shifts = sqliteTable(
  'shifts',
  {
    shift: packed('shift').primaryKey(),
    device: packed('device').notNull(),
    number: integer().notNull(),
    branch: integer().notNull(),
    businessDay: integer('business_day').notNull(),
    openedAt: integer('opened_at').notNull(),
    closedAt: integer('closed_at'),
  },
  (table) => [index('shifts_by_device').on(table.device, table.number)],
)

/** Every value a client's field ever had; the one with the latest clock shows, then by device. `value` NULL is a value taken away. */
export const personalRecords = sqliteTable(
  'personal_records',
  {
    number: integer().primaryKey(),
    client: packed('client').notNull(),
    field: integer().notNull(),
    clock: integer().notNull(),
    author: integer().notNull(),
    device: integer().notNull(),
    value: text(),
  },
  (table) => [uniqueIndex('personal_records_by_client').on(table.client, table.field, table.clock, table.device)],
)

/** Versions of the catalogue. One without a number of the network is this desk's own proposal and shows before it. */
export const referenceRecords = sqliteTable(
  'reference_records',
  {
    number: integer().primaryKey(),
    kind: text().notNull(),
    id: text().notNull(),
    clock: integer().notNull(),
    author: text().notNull(),
    device: text().notNull(),
    edited: text(),
    value: text().notNull(),
    hash: blob().notNull().unique(),
  },
  (table) => [index('reference_records_by_id').on(table.kind, table.id)],
)

/** What is local to this desk and travels nowhere. */
export const deskSettings = sqliteTable('desk_settings', { key: text().primaryKey(), value: text().notNull() })

/** Clients as the search sees them: derived from the personal records. */
export const clients = sqliteTable(
  'clients',
  {
    number: integer().primaryKey(),
    id: packed('id').notNull().unique(),
    name: text().notNull(),
    folded: text().notNull(),
    phone: text().notNull(),
  },
  (table) => [index('clients_by_folded_name').on(table.folded)],
)

/** Every phone a client ever had, digits from the last to the first, so that the last four are a range. */
export const clientPhones = sqliteTable(
  'client_phones',
  { reversed: text().notNull(), client: integer().notNull() },
  (table) => [primaryKey({ columns: [table.reversed, table.client] })],
)

/** The distinct words of names, and each with one letter left out: how one wrong letter is found. */
export const nameWords = sqliteTable(
  'name_words',
  { shortened: text().notNull(), word: text().notNull() },
  (table) => [primaryKey({ columns: [table.shortened, table.word] })],
)
