import Database from 'better-sqlite3'
import { assert } from '#core/std/assert.ts'
import { asLedgerTrouble } from './ledger-trouble.ts'

export type Connection = Database.Database

export type ConnectionOptions = {
  /** Where the addon lies when a packaged program keeps it elsewhere; decided by the composition root. */
  readonly nativeBinding?: string | undefined
  readonly readonly?: boolean
}

/**
 * The log is copied back into the file once it holds this many pages. SQLite's thousand would put a checkpoint into every
 * fiftieth sale; between sales `tidy` does it earlier and unnoticed.
 */
const checkpointPages = 8_000
const busyTimeoutMs = 5_000
/** Kibibytes of pages at hand: enough for the cards of a day. */
const usualCache = 16_000
/** While every projection is written anew; with less, pages are written to the log and read back many times over. */
const largeCache = 200_000

/** The one place that opens a SQLite file of ours: every connection gets every setting, explicitly (sync.md §3). */
export function openConnection(file: string, options: ConnectionOptions = {}): Connection {
  const { nativeBinding, readonly = false } = options
  try {
    const db = new Database(file, { readonly, timeout: busyTimeoutMs, ...(nativeBinding === undefined ? {} : { nativeBinding }) })
    try {
      if (!readonly) db.pragma('journal_mode = WAL')
      setPragmas(db)
    } catch (error) {
      db.close()
      throw error
    }
    return db
  } catch (error) {
    throw asLedgerTrouble(error)
  }
}

/** After a write better-sqlite3's build would have fallen back to NORMAL, which loses confirmed sales in a power cut. */
export function assertDurable(db: Connection): void {
  assert(db.pragma('synchronous', { simple: true }) === 2, 'A ledger writes with synchronous=FULL')
  assert(db.pragma('journal_mode', { simple: true }) === 'wal', 'A ledger writes in WAL mode')
}

/** Work that touches most pages of the file, with room for them; the room is given back. */
export function withLargeCache<Value>(db: Connection, work: () => Value): Value {
  db.pragma(`cache_size = -${largeCache}`)
  try {
    return work()
  } finally {
    db.pragma(`cache_size = -${usualCache}`)
    db.pragma('shrink_memory')
  }
}

function setPragmas(db: Connection): void {
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('recursive_triggers = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('mmap_size = 0')
  db.pragma('temp_store = MEMORY')
  db.pragma(`cache_size = -${usualCache}`)
  db.pragma(`wal_autocheckpoint = ${checkpointPages}`)
  db.pragma('journal_size_limit = 67108864')
  if (process.platform === 'darwin') {
    db.pragma('fullfsync = ON')
    db.pragma('checkpoint_fullfsync = ON')
  }
}
