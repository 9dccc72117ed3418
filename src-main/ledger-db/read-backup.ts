import { existsSync } from 'node:fs'
import type { Connection } from './connection.ts'
import { openConnection } from './connection.ts'

export type BackupSummary = { readonly operations: number; readonly branchId: string | null; readonly schema: number }

/** What came into a ledger after a backup of it was made, by kind of operation. */
export type CameLater = { readonly operations: number; readonly kinds: Readonly<Record<string, number>> }

/** What a backup holds, read without changing it; null when it cannot be read. `thorough` walks every page of the file. */
export function readBackup(file: string, { nativeBinding, thorough }: { readonly nativeBinding: string | undefined; readonly thorough: boolean }): BackupSummary | null {
  if (!existsSync(file)) return null
  return reading(file, nativeBinding, (db) => {
    if (thorough && db.pragma('quick_check', { simple: true }) !== 'ok') return null
    return {
      operations: db.prepare<[], number>('SELECT coalesce(max(number), 0) FROM operations').pluck().get() ?? 0,
      branchId: db.prepare<[], string>("SELECT value FROM desk_settings WHERE key = 'branch-id'").pluck().get() ?? null,
      schema: db.pragma('user_version', { simple: true }) as number,
    }
  })
}

/** Operations of the present ledger that a backup lacks. Up to the last one they share, nothing has to be looked at. */
export function cameLater(file: string, present: string, nativeBinding: string | undefined): CameLater | null {
  return reading(file, nativeBinding, (db) => {
    db.prepare('ATTACH ? AS present').run(present)
    const shared = db.prepare<[], number>('SELECT b.number FROM operations b JOIN present.operations p ON p.number = b.number AND p.hash = b.hash WHERE b.number = (SELECT max(number) FROM operations)').pluck().get() ?? 0
    const rows = db.prepare<[number], { kind: string; count: number }>(
      `SELECT n.name AS kind, count(*) AS count FROM present.operations o JOIN present.names n ON n.number = o.kind
       WHERE o.number > ? AND NOT EXISTS (SELECT 1 FROM operations b WHERE b.id = o.id) GROUP BY n.name`,
    ).all(shared)
    return { operations: rows.reduce((sum, { count }) => sum + count, 0), kinds: Object.fromEntries(rows.map(({ kind, count }) => [kind, count])) }
  })
}

function reading<Value>(file: string, nativeBinding: string | undefined, ask: (db: Connection) => Value): Value | null {
  try {
    const db = openConnection(file, { nativeBinding, readonly: true })
    try {
      return ask(db)
    } finally {
      db.close()
    }
  } catch {
    // What cannot be opened or read is no backup; the list says so, and it is never put back.
    return null
  }
}
