import type { Connection } from './connection.ts'
import type { LedgerReport } from './ledger.ts'
import { projectionDigest, projections } from './rebuild.ts'
import type { VerifyChain } from './verify-chain.ts'

type CheckParts = {
  readonly db: Connection
  readonly verify: VerifyChain
  readonly rebuild: () => number
  readonly operationCount: () => number
  readonly inTransaction: <Value>(work: () => Value) => Value
}

const walkStep = 10_000

/** Thrown to leave the rebuilt projections behind: a check changes nothing. */
class CheckIsDone extends Error {
  override readonly name = 'CheckIsDone'
}

/** Whole chain, balance of all entries, sums against entries, projections against a rebuild that is then thrown away. */
export function checkLedger(parts: CheckParts): LedgerReport {
  const problems = [...chainProblems(parts.verify), ...balanceProblems(parts.db), ...projectionProblems(parts)]
  return { operations: parts.operationCount(), problems }
}

function chainProblems(verify: VerifyChain): LedgerReport['problems'][number][] {
  const problems: LedgerReport['problems'][number][] = []
  for (let step = verify(0, walkStep); step.walked > 0; step = verify(step.last, walkStep)) problems.push(...step.problems)
  return problems
}

function balanceProblems(db: Connection): LedgerReport['problems'][number][] {
  const unbalanced = db
    .prepare<[], string>('SELECT DISTINCT n.name FROM (SELECT unit, sum(amount) AS total FROM entries GROUP BY operation, unit HAVING total <> 0) JOIN names n ON n.number = unit')
    .pluck()
    .all()
  return unbalanced.map((unit) => ({ code: 'entries-do-not-balance', facts: { unit } }))
}

function projectionProblems({ db, rebuild, inTransaction }: CheckParts): LedgerReport['problems'][number][] {
  const standing = projections.map((table) => projectionDigest(db, table))
  let differing: string[] = []
  try {
    inTransaction(() => {
      rebuild()
      differing = projections.filter((table, index) => projectionDigest(db, table) !== standing[index])
      throw new CheckIsDone()
    })
  } catch (error) {
    if (!(error instanceof CheckIsDone)) throw error
  }
  return differing.map((subject) => ({ code: 'projection-differs', facts: { subject } }))
}
