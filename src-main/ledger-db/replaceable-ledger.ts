import { closeSync, existsSync, fsyncSync, openSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openConnection } from './connection.ts'
import type { Ledger, OpenLedgerParts } from './ledger.ts'
import { ledgerFileName, openLedger } from './open-ledger.ts'

export type ReplaceableLedger = Ledger & {
  /** Nothing was recorded, sent or taken in yet. */
  readonly isEmpty: () => boolean
  /** Goes on with another file, which takes over the settings of this desk; false when this ledger is not empty. */
  readonly replaceBy: (file: string) => boolean
}

/**
 * A ledger that an empty desk may exchange for a snapshot while it runs: whoever holds it holds the new one afterwards.
 * One rename decides; before it the desk is as it was, after it everything is there.
 */
export function openReplaceableLedger(parts: OpenLedgerParts): ReplaceableLedger {
  let current = openLedger(parts)
  const isEmpty = (): boolean => {
    const { read, sync } = current
    return read.operationCount() === 0 && sync.unsentCount() === 0 && (['ledger', 'personal', 'catalogue'] as const).every((stream) => sync.cursor(stream).number === 0)
  }
  const place = join(parts.directory, ledgerFileName)
  return {
    ...passedOn(() => current),
    read: passedOn(() => current.read),
    sync: passedOn(() => current.sync),
    isEmpty,
    replaceBy: (file) => {
      if (!isEmpty()) return false
      takeSettings(file, place, parts.nativeBinding)
      current.close()
      try {
        // A log beside the old file would be written into the new one.
        if (existsSync(`${place}-wal`) && statSync(`${place}-wal`).size > 0) return false
        renameSync(file, place)
        syncFolder(parts.directory)
        return true
      } finally {
        current = openLedger(parts)
      }
    },
  }
}

/** The same functions, each asked of whatever stands behind them now. */
function passedOn<Part extends object>(now: () => Part): Part {
  const pass = ([name, value]: [string, unknown]): [string, unknown] => [name, typeof value === 'function' ? (...given: unknown[]) => (Reflect.get(now(), name) as (...given: unknown[]) => unknown)(...given) : value]
  return Object.fromEntries(Object.entries(now()).map(pass)) as Part
}

/** A file takes over what is local to the desk from the ledger it is to stand in for. */
export function takeSettings(file: string, from: string, nativeBinding: string | undefined): void {
  const db = openConnection(file, { nativeBinding })
  try {
    db.prepare('ATTACH ? AS before').run(from)
    db.exec('BEGIN IMMEDIATE; DELETE FROM main.desk_settings; INSERT INTO main.desk_settings SELECT * FROM before.desk_settings; COMMIT; DETACH before')
    // One file without a log beside it, before it is renamed.
    db.pragma('journal_mode = DELETE')
  } finally {
    db.close()
  }
}

/** A rename is on disk when its folder is; some systems have no such thing as syncing a folder. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
