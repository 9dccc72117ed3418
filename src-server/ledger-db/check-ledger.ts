import { hash as hashOf } from 'node:crypto'
import { readOperationText } from '#core/ledger/read-operation-text.ts'
import { rollingHashOfNothing } from '#core/sync-protocol/pull.ts'
import { digestShare, digestOf } from '../sync/stream-head.ts'
import type { Connections, Transaction } from './connection.ts'
import { unpackId } from './packed-id.ts'
import { foldAgain, projectionDigest, projections } from './rebuild.ts'
import { lockHead } from './stream-heads.ts'

export type LedgerProblem = { readonly code: 'hash-is-wrong' | 'number-is-missing' | 'head-differs' | 'entries-do-not-balance' | 'projection-differs'; readonly at: string }
export type LedgerReport = { readonly operations: number; readonly problems: readonly LedgerProblem[] }

const pageSize = 2_000
const page = { name: 'check-page', text: 'SELECT number, id, hash, rolling_hash, bytes FROM operations WHERE network_id = $1 AND number > $2 ORDER BY number LIMIT $3' }
const unbalanced = { name: 'unbalanced', text: 'SELECT DISTINCT unit FROM (SELECT unit, sum(amount) AS total FROM entries WHERE network_id = $1 GROUP BY operation, unit) AS sums WHERE total <> 0' }

/** Thrown to leave the rebuilt projections behind: a check changes nothing. */
class CheckIsDone extends Error {
  override readonly name = 'CheckIsDone'
}

/** Every byte against its hash, numbers without a gap, entries that balance, projections against a rebuild that is thrown away. */
export function openCheckLedger({ transact }: Connections): (networkId: string) => Promise<LedgerReport> {
  return async (networkId) => {
    const report: { operations: number; problems: LedgerProblem[] } = { operations: 0, problems: [] }
    try {
      await transact(networkId, async (transaction) => {
        const { head } = await lockHead(transaction, networkId, 'ledger')
        const walked = await walk(transaction, networkId, report.problems)
        report.operations = walked.number
        if (walked.number !== head.number || walked.rollingHash !== head.rollingHash || walked.sum !== head.digest.sum) report.problems.push({ code: 'head-differs', at: 'ledger' })
        for (const { unit } of await transaction.query<{ unit: string }>(unbalanced, [networkId])) report.problems.push({ code: 'entries-do-not-balance', at: unit })
        const standing: string[] = []
        for (const table of projections) standing.push(await projectionDigest(transaction, networkId, table))
        await foldAgain(transaction, networkId)
        for (const [index, table] of projections.entries()) if ((await projectionDigest(transaction, networkId, table)) !== standing[index]) report.problems.push({ code: 'projection-differs', at: table })
        throw new CheckIsDone()
      })
    } catch (error) {
      if (!(error instanceof CheckIsDone)) throw error
    }
    return report
  }
}

async function walk(transaction: Transaction, networkId: string, problems: LedgerProblem[]): Promise<{ readonly number: number; readonly rollingHash: string; readonly sum: string }> {
  let number = 0
  let rollingHash = rollingHashOfNothing
  let sum = 0n
  for (;;) {
    const rows = await transaction.query<{ number: string; id: Buffer; hash: Buffer; rolling_hash: Buffer; bytes: Buffer }>(page, [networkId, number, pageSize])
    if (rows.length === 0) return { number, rollingHash, sum: digestOf(0, sum).sum }
    for (const row of rows) {
      const hash = hashOf('sha256', row.bytes)
      rollingHash = hashOf('sha256', `${rollingHash} ${hash}`)
      sum += digestShare(hash)
      const isWhole = hash === row.hash.toString('hex') && rollingHash === row.rolling_hash.toString('hex') && readOperationText(row.bytes.toString())?.id === unpackId(row.id)
      if (!isWhole) problems.push({ code: 'hash-is-wrong', at: row.number })
      if (Number(row.number) !== number + 1) problems.push({ code: 'number-is-missing', at: String(number + 1) })
      number = Number(row.number)
    }
  }
}
