import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert } from '#core/std/assert.ts'
import type { Connection } from './connection.ts'
import { LedgerTrouble } from './ledger-trouble.ts'

/**
 * Brings a ledger file to this program's schema. The number of migrations applied stands in `user_version`. A ledger that
 * already holds something is copied before it is touched; a newer program's ledger is left alone. Answers whether it held
 * something and was changed: what follows from its operations is then folded anew.
 */
export function migrate(db: Connection, folder: string): boolean {
  const migrations = migrationFiles(folder)
  const applied = db.pragma('user_version', { simple: true }) as number
  if (applied > migrations.length) {
    throw new LedgerTrouble('ledger-was-made-by-a-newer-program', 'This ledger was made by a newer Counterfoil. Install the newer version and start again; nothing was changed.')
  }
  if (applied === migrations.length) return false
  if (applied === 0 && (db.prepare('SELECT count(*) FROM sqlite_master').pluck().get() as number) > 0) {
    throw new LedgerTrouble('ledger-is-damaged', 'The ledger file is damaged. Restore the last backup; nothing more was recorded.')
  }
  if (applied > 0) keepCopy(db, applied)
  // A rebuilt table would drop its children's rows while foreign keys are on, and inside a transaction they cannot be turned off.
  db.pragma('foreign_keys = OFF')
  db.transaction(() => {
    for (const file of migrations.slice(applied)) for (const statement of statementsOf(file)) db.exec(statement)
    assert((db.pragma('foreign_key_check') as unknown[]).length === 0, 'A migration left rows that point nowhere')
    db.pragma(`user_version = ${migrations.length}`)
  }).immediate()
  db.pragma('foreign_keys = ON')
  return applied > 0
}

function migrationFiles(folder: string): string[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as { entries: { tag: string }[] }
  return journal.entries.map(({ tag }) => join(folder, `${tag}.sql`))
}

function statementsOf(file: string): string[] {
  return readFileSync(file, 'utf8').split('--> statement-breakpoint')
}

function keepCopy(db: Connection, applied: number): void {
  db.pragma('wal_checkpoint(TRUNCATE)')
  const copy = `${db.name}.before-migration-${applied + 1}`
  if (!existsSync(copy)) copyFileSync(db.name, copy)
}
