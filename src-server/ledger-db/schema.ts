/**
 * The tables of the server's ledgers. `network_id` leads every key and every query, so that one network never meets another
 * and a distributed engine can place each by itself (sync.md §6). Row-level security holds the same in the database: a
 * transaction sees the one network it named (`SET LOCAL app.network`).
 *
 * Hot paths use prepared statements; this file only generates the migrations. Triggers, rights and policies are added in
 * the generated SQL.
 */
import { bigint, customType, index, integer, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
const networkId = () => uuid('network_id').notNull()
const whole = (name: string) => bigint(name, { mode: 'number' })

export const networks = pgTable('networks', { networkId: uuid('network_id').primaryKey(), name: text().notNull(), epoch: text().notNull(), madeAtMs: whole('made_at_ms').notNull() })

/** Apart from the network's name, so that a list of networks never reads a secret. */
export const networkKeys = pgTable('network_keys', {
  networkId: uuid('network_id').primaryKey(),
  publicKey: text('public_key').notNull(),
  privateKey: text('private_key').notNull(),
  sessionSecret: text('session_secret').notNull(),
  serverDeviceId: text('server_device_id').notNull(),
  serverPrivateKey: text('server_private_key').notNull(),
})

/** Streams: 0 ledger, 1 personal, 2 catalogue. Locked by whoever appends: what makes the numbers dense. */
export const streamHeads = pgTable(
  'stream_heads',
  {
    networkId: networkId(),
    stream: smallint().notNull(),
    number: whole('number').notNull(),
    rollingHash: bytea('rolling_hash').notNull(),
    digestCount: whole('digest_count').notNull(),
    digestSum: text('digest_sum').notNull(),
    segments: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.networkId, table.stream] })],
)

/** Folded from the network-signed operations of the ledger. */
export const devices = pgTable(
  'devices',
  {
    networkId: networkId(),
    deviceId: text('device_id').notNull(),
    role: text().notNull(),
    publicKey: text('public_key').notNull(),
    branchId: text('branch_id'),
    deskNumber: integer('desk_number'),
    revokedAtMs: whole('revoked_at_ms'),
  },
  (table) => [primaryKey({ columns: [table.networkId, table.deviceId] })],
)

/** One per start of a device. `number` grows with first appearance here; `signed_…` is the latest head its device signed. */
export const segments = pgTable(
  'segments',
  {
    networkId: networkId(),
    number: integer().notNull(),
    segmentId: text('segment_id').notNull(),
    deviceId: text('device_id').notNull(),
    seq: integer().notNull(),
    hash: bytea().notNull(),
    holes: integer().notNull(),
    signedSeq: integer('signed_seq'),
    signedHash: bytea('signed_hash'),
    signature: text(),
  },
  (table) => [primaryKey({ columns: [table.networkId, table.number] }), uniqueIndex('segments_by_id').on(table.networkId, table.segmentId), index('segments_by_device').on(table.networkId, table.deviceId, table.number)],
)

/** Never updated and never deleted: triggers and missing rights refuse it. `bytes` is what the desk wrote (rule S2). */
export const operations = pgTable(
  'operations',
  {
    networkId: networkId(),
    number: whole('number').notNull(),
    id: bytea().notNull(),
    segment: integer().notNull(),
    seq: integer().notNull(),
    kind: text().notNull(),
    businessDay: integer('business_day').notNull(),
    client: text(),
    hash: bytea().notNull(),
    rollingHash: bytea('rolling_hash').notNull(),
    signature: text(),
    bytes: bytea().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.networkId, table.number] }),
    uniqueIndex('operations_by_id').on(table.networkId, table.id),
    uniqueIndex('operations_by_place').on(table.networkId, table.segment, table.seq),
  ],
)

/** `side` is the kind of subject, or which of the books; whose entry it is exactly stands in the operation. */
export const entries = pgTable(
  'entries',
  { networkId: networkId(), operation: whole('operation').notNull(), line: smallint().notNull(), side: text().notNull(), account: text().notNull(), unit: text().notNull(), amount: whole('amount').notNull() },
  (table) => [primaryKey({ columns: [table.networkId, table.operation, table.line] })],
)

/**
 * Which operations a subject's state is folded from. What they say stands in them and nowhere else: a growing subject costs
 * a short row and not its whole history, and ask-first finds a card's operations here.
 */
export const facts = pgTable(
  'facts',
  { networkId: networkId(), subject: text().notNull(), operation: whole('operation').notNull() },
  (table) => [primaryKey({ columns: [table.networkId, table.subject, table.operation] })],
)

export const memberships = pgTable(
  'memberships',
  {
    networkId: networkId(),
    membershipId: text('membership_id').notNull(),
    client: text(),
    number: text().notNull(),
    code: text().notNull(),
    termsId: text('terms_id').notNull(),
    soldDay: integer('sold_day').notNull(),
    branch: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.networkId, table.membershipId] })],
)

export const sales = pgTable(
  'sales',
  {
    networkId: networkId(),
    saleId: text('sale_id').notNull(),
    client: text(),
    shiftId: text('shift_id').notNull(),
    receiptNumber: text('receipt_number').notNull(),
    totalMinor: whole('total_minor').notNull(),
    currency: text().notNull(),
    businessDay: integer('business_day').notNull(),
  },
  (table) => [primaryKey({ columns: [table.networkId, table.saleId] })],
)

export const shifts = pgTable(
  'shifts',
  {
    networkId: networkId(),
    shiftId: text('shift_id').notNull(),
    device: text().notNull(),
    number: integer().notNull(),
    branch: text().notNull(),
    businessDay: integer('business_day').notNull(),
    openedAt: whole('opened_at').notNull(),
    closedAt: whole('closed_at'),
  },
  (table) => [primaryKey({ columns: [table.networkId, table.shiftId] })],
)

/** Records named by their content. */
export const contents = pgTable('contents', { networkId: networkId(), id: text().notNull(), kind: text().notNull(), text: text().notNull() }, (table) => [primaryKey({ columns: [table.networkId, table.id] })])

const recordRow = {
  networkId: networkId(),
  number: whole('number').notNull(),
  hash: bytea().notNull(),
  rollingHash: bytea('rolling_hash').notNull(),
  owner: text().notNull(),
  name: text().notNull(),
  text: text(),
}

/** The personal stream: owner is the client, name the field. `text` goes when the client is erased; its place stays. */
export const personalRows = pgTable('personal_rows', recordRow, (table) => [
  primaryKey({ columns: [table.networkId, table.number] }),
  uniqueIndex('personal_rows_by_hash').on(table.networkId, table.hash),
  index('personal_rows_by_client').on(table.networkId, table.owner, table.name),
])

/** The catalogue's stream: owner is the kind, name the id. A row's number is its version. */
export const catalogueRows = pgTable('catalogue_rows', recordRow, (table) => [
  primaryKey({ columns: [table.networkId, table.number] }),
  uniqueIndex('catalogue_rows_by_hash').on(table.networkId, table.hash),
  index('catalogue_rows_by_id').on(table.networkId, table.owner, table.name, table.number),
])

/** Rows that could not be taken, or were taken without effect: kept for IT. */
export const quarantine = pgTable(
  'quarantine',
  { networkId: networkId(), hash: bytea().notNull(), stream: smallint().notNull(), reason: text().notNull(), deviceId: text('device_id').notNull(), bytes: bytea().notNull(), sinceMs: whole('since_ms').notNull() },
  (table) => [primaryKey({ columns: [table.networkId, table.hash] })],
)

export const alarms = pgTable(
  'alarms',
  { networkId: networkId(), kind: text().notNull(), deviceId: text('device_id').notNull(), segmentId: text('segment_id').notNull(), seq: integer().notNull(), sinceMs: whole('since_ms').notNull() },
  (table) => [primaryKey({ columns: [table.networkId, table.kind, table.deviceId, table.segmentId, table.seq] })],
)

/** Hellos heard, so that none opens two sessions. */
export const helloNonces = pgTable(
  'hello_nonces',
  { networkId: networkId(), deviceId: text('device_id').notNull(), nonce: text().notNull(), heardAtMs: whole('heard_at_ms').notNull() },
  (table) => [primaryKey({ columns: [table.networkId, table.deviceId, table.nonce] })],
)

/** Starts of a device in the order in which they were first heard: two that go on side by side are a cloned disk. */
export const deviceStarts = pgTable(
  'device_starts',
  { networkId: networkId(), deviceId: text('device_id').notNull(), segmentId: text('segment_id').notNull(), ordinal: integer().notNull() },
  (table) => [primaryKey({ columns: [table.networkId, table.deviceId, table.segmentId] })],
)

export const deskStatus = pgTable(
  'desk_status',
  {
    networkId: networkId(),
    deviceId: text('device_id').notNull(),
    appVersion: text('app_version').notNull(),
    protocol: integer().notNull(),
    unsent: whole('unsent').notNull(),
    skewMs: whole('skew_ms').notNull(),
    heardAtMs: whole('heard_at_ms').notNull(),
  },
  (table) => [primaryKey({ columns: [table.networkId, table.deviceId] })],
)

/** Only the hash of a code is kept. `device_id` is who used it up. */
export const pairingCodes = pgTable(
  'pairing_codes',
  {
    networkId: networkId(),
    codeHash: text('code_hash').notNull(),
    branchId: text('branch_id').notNull(),
    madeAtMs: whole('made_at_ms').notNull(),
    madeBy: text('made_by').notNull(),
    deviceId: text('device_id'),
    publicKey: text('public_key'),
    deskNumber: integer('desk_number'),
  },
  (table) => [primaryKey({ columns: [table.networkId, table.codeHash] })],
)

/** Numbers of desks given out within a branch; a number is never given twice. */
export const deskNumbers = pgTable(
  'desk_numbers',
  { networkId: networkId(), branchId: text('branch_id').notNull(), deskNumber: integer('desk_number').notNull(), deviceId: text('device_id').notNull() },
  (table) => [primaryKey({ columns: [table.networkId, table.branchId, table.deskNumber] }), uniqueIndex('desk_numbers_by_device').on(table.networkId, table.deviceId)],
)

/** Wrong sign-ins of a person, kept over restarts. */
export const signInTries = pgTable(
  'sign_in_tries',
  { networkId: networkId(), personId: text('person_id').notNull(), wrong: integer().notNull(), lastMs: whole('last_ms').notNull() },
  (table) => [primaryKey({ columns: [table.networkId, table.personId] })],
)
