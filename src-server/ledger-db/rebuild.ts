import { createHash, hash } from 'node:crypto'
import { readRow } from '../sync/read-rows.ts'
import type { Connections, Transaction } from './connection.ts'
import { saveIndexRows } from './index-rows.ts'
import { saveEffects } from './save-slice.ts'
import { lockHead } from './stream-heads.ts'

/** Everything that follows from the operations and may be dropped and folded again at any time (ledger rule L5). */
export const projections = ['entries', 'facts', 'memberships', 'sales', 'shifts', 'contents'] as const
export type Projection = (typeof projections)[number]

const pageSize = 2_000
const page = { name: 'rebuild-page', text: 'SELECT number, bytes FROM operations WHERE network_id = $1 AND number > $2 ORDER BY number LIMIT $3' }

/** Drops a network's projections and folds them again, in one transaction: on a failure the old ones stand. Answers how many operations. */
export function openRebuild({ transact }: Connections): (networkId: string) => Promise<number> {
  return (networkId) =>
    transact(networkId, async (transaction) => {
      await lockHead(transaction, networkId, 'ledger')
      return foldAgain(transaction, networkId)
    })
}

/** Inside a transaction that holds the head: nothing is appended meanwhile. */
export async function foldAgain(transaction: Transaction, networkId: string): Promise<number> {
  for (const table of projections) await transaction.query({ name: `empty-${table}`, text: `DELETE FROM ${table} WHERE network_id = $1` }, [networkId])
  let last = 0
  let count = 0
  for (;;) {
    const rows = await transaction.query<{ number: string; bytes: Buffer }>(page, [networkId, last, pageSize])
    if (rows.length === 0) return count
    const folded = rows.flatMap(({ number, bytes }) => {
      const read = readRow(bytes.toString(), sha256)
      return read.refused === null ? [{ number: Number(number), effects: read.effects, indexRows: read.indexRows }] : []
    })
    await Promise.all([...saveEffects(transaction, networkId, folded), ...saveIndexRows(transaction, networkId, folded)])
    last = Number(rows.at(-1)?.number ?? last)
    count += rows.length
  }
}

/** One hash over every row of a projection, in a fixed order. */
export async function projectionDigest(transaction: Transaction, networkId: string, table: Projection): Promise<string> {
  const rows = await transaction.query<{ row: string }>({ name: `digest-${table}`, text: `SELECT t::text AS row FROM ${table} t WHERE network_id = $1 ORDER BY t::text COLLATE "C"` }, [networkId])
  const digest = createHash('sha256')
  for (const { row } of rows) digest.update(row)
  return digest.digest('hex')
}

function sha256(text: string): string {
  return hash('sha256', text)
}
