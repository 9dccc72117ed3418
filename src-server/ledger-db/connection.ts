import type { Socket } from 'node:net'
import type { PoolClient, QueryResultRow } from 'pg'
import { Client, Pool } from 'pg'
import { LedgerTrouble } from './ledger-trouble.ts'

/** The role every query of ours runs under: it owns nothing, so row-level security holds for it. */
export const appRole = 'counterfoil_app'

const mostConnections = 12
const statementTimeoutMs = 60_000

export type Statement = { readonly name: string; readonly text: string }

/** One transaction of one network. Statements sent without waiting in between travel together. */
export type Transaction = {
  readonly query: <Row extends QueryResultRow>(statement: Statement, values: readonly unknown[]) => Promise<Row[]>
  /** The last statements: nothing of their answers is needed, so that the commit travels with them. It waits for them all the same. */
  readonly last: (sent: readonly Promise<unknown>[]) => void
}

export type Connections = {
  /** Commits when `work` is done: what the promise gives is on disk. When it throws, nothing of it happened. */
  readonly transact: <Value>(networkId: string, work: (transaction: Transaction) => Promise<Value>) => Promise<Value>
  /** What belongs to no network: functions that name one. */
  readonly query: <Row extends QueryResultRow>(statement: Statement, values: readonly unknown[]) => Promise<Row[]>
  readonly close: () => Promise<void>
}

const begin: Statement = { name: 'begin', text: 'BEGIN' }
const enter: Statement = { name: 'enter', text: "SELECT set_config('app.network', $1, true)" }
const commit: Statement = { name: 'commit', text: 'COMMIT' }

/** Opens the connections of one server process to its database. Every one of them is durable and has no right to change an operation. */
export function openConnections(databaseUrl: string): Connections {
  const pool = new Pool({ connectionString: databaseUrl, max: mostConnections, pipeline: true, idleTimeoutMillis: 60_000, connectionTimeoutMillis: 10_000, statement_timeout: statementTimeoutMs })
  pool.on('connect', (client) => {
    client.query(`SET ROLE ${appRole}`).catch(ignore)
    client.query('SET synchronous_commit = on').catch(ignore)
    client.query('SET jit = off').catch(ignore)
  })
  // A connection that breaks while nobody uses it is replaced when the next is asked for.
  pool.on('error', ignore)
  return {
    transact: async (networkId, work) => {
      const client = await pool.connect()
      client.on('error', ignore)
      let isSound = false
      try {
        const value = await inTransaction(client, networkId, work)
        isSound = true
        return value
      } catch (error) {
        isSound = await rolledBack(client)
        throw error
      } finally {
        client.off('error', ignore)
        client.release(!isSound)
      }
    },
    query: async <Row extends QueryResultRow>({ name, text }: Statement, values: readonly unknown[]) => (await pool.query<Row>({ name, text, values: [...values] })).rows,
    close: () => pool.end(),
  }
}

async function inTransaction<Value>(client: PoolClient, networkId: string, work: (transaction: Transaction) => Promise<Value>): Promise<Value> {
  const send = async <Row extends QueryResultRow>({ name, text }: Statement, values: readonly unknown[]): Promise<Row[]> => {
    gather(client)
    return (await client.query<Row>({ name, text, values: [...values] })).rows
  }
  const sent: Promise<unknown>[] = [send(begin, []), send(enter, [networkId])]
  for (const statement of sent) statement.catch(ignore)
  const value = await work({
    query: send,
    last: (statements) => {
      for (const statement of statements) statement.catch(ignore)
      sent.push(...statements)
    },
  })
  gather(client)
  const committed = client.query({ name: commit.name, text: commit.text })
  committed.catch(ignore)
  await Promise.all(sent)
  const { command } = await committed
  // A transaction in which something failed answers COMMIT by rolling back, without an error.
  if (command !== 'COMMIT') throw new Error('The transaction was rolled back')
  return value
}

/** What is sent in one turn of the event loop leaves in one call of the system, not in one for each statement. */
function gather(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}

async function rolledBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query('ROLLBACK')
    return true
  } catch {
    // The connection itself is gone: the pool throws it away.
    return false
  }
}

function ignore(): void {
  // The same failure reaches whoever waits for the statement.
}

/** A connection as the database's owner, for migrating and for looking at how it is set up. */
export async function asOwner<Value>(databaseUrl: string, work: (owner: Client) => Promise<Value>): Promise<Value> {
  const owner = new Client({ connectionString: databaseUrl })
  owner.on('error', ignore)
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end().catch(ignore)
  }
}

/** Refuses a database that would acknowledge what a power cut can take away (rules P1, S3). */
export async function assertDurable(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ name: string; setting: string }>("SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes')")
  const off = rows.filter(({ setting }) => setting !== 'on').map(({ name }) => name)
  if (off.length > 0) throw new LedgerTrouble('database-is-not-durable', `This PostgreSQL runs with ${off.join(' and ')} off: a power cut could take sales that were confirmed. Turn it on, restart PostgreSQL, and start again.`)
}
