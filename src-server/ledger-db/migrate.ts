import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'
import { LedgerTrouble } from './ledger-trouble.ts'

/** One server migrates at a time; the others wait. Any number that is ours alone. */
const migrationLock = 7_020_411

/**
 * Brings a database to this program's schema, as its owner. The number of migrations applied stands in a table of its own;
 * a newer program's database is left alone. All of it is one transaction.
 */
export async function migrate(owner: Client, folder: string): Promise<void> {
  const files = migrationFiles(folder)
  await owner.query('BEGIN')
  try {
    await owner.query('SELECT pg_advisory_xact_lock($1)', [migrationLock])
    await owner.query('CREATE TABLE IF NOT EXISTS schema_version (applied integer NOT NULL)')
    const { rows } = await owner.query<{ applied: number }>('SELECT applied FROM schema_version')
    const applied = rows[0]?.applied ?? 0
    if (applied > files.length) throw new LedgerTrouble('database-was-made-by-a-newer-program', 'This database was made by a newer Counterfoil. Install the newer version and start again; nothing was changed.')
    for (const file of files.slice(applied)) for (const statement of readFileSync(file, 'utf8').split('--> statement-breakpoint')) await owner.query(statement)
    await owner.query(rows.length === 0 ? 'INSERT INTO schema_version VALUES ($1)' : 'UPDATE schema_version SET applied = $1', [files.length])
    await owner.query('COMMIT')
  } catch (error) {
    await owner.query('ROLLBACK')
    throw error
  }
}

function migrationFiles(folder: string): string[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as { entries: { tag: string }[] }
  return journal.entries.map(({ tag }) => join(folder, `${tag}.sql`))
}
