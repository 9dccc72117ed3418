import { startEmbeddedPostgres } from './postgres/embedded-postgres.ts'
import type { Log } from './host/log.ts'

export type Database = { readonly kind: 'embedded' | 'named'; readonly url: string; readonly processId: () => number | null; readonly stop: () => Promise<void> }

/** The PostgreSQL named by DATABASE_URL, else one of the server's own in its data folder. */
export async function chooseDatabase(named: string | undefined, dataFolder: string, log: Log): Promise<Database> {
  if (named !== undefined && named !== '') return { kind: 'named', url: named, processId: () => null, stop: () => Promise.resolve() }
  const { databaseUrl, processId, stop } = await startEmbeddedPostgres(dataFolder, (what) => log.warn('postgres-restarts', { what }))
  return { kind: 'embedded', url: databaseUrl, processId, stop }
}
