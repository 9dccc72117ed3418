import type { ReferenceRecord } from '#core/catalogue/reference-record.ts'
import { referenceRecordText } from '#core/catalogue/reference-record.ts'
import type { Connection } from './connection.ts'
import type { LedgerReport } from './ledger.ts'
import { LedgerTrouble, asReadTrouble } from './ledger-trouble.ts'
import { hashOfText } from './operation-row.ts'
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

/**
 * The file itself, the whole chain, balance of all entries, projections against a rebuild that is then thrown away, and the
 * catalogue against its hashes. What cannot even be read is a problem too, and the rest is still looked at.
 */
export function checkLedger(parts: CheckParts): LedgerReport {
  const { db, verify } = parts
  const looks = [() => fileProblems(db), () => chainProblems(verify), () => balanceProblems(db), () => projectionProblems(parts), () => catalogueProblems(db)]
  const problems = looks.flatMap((look) => {
    try {
      return look()
    } catch (error) {
      return [problemOf(error)]
    }
  })
  return { operations: parts.operationCount(), problems: problems.filter(({ code }, index) => code !== damagedCode || problems.findIndex((one) => one.code === code) === index) }
}

const damagedCode = 'ledger-is-damaged'

/** What a look at the ledger that could not be finished has found. Anything but damage is a defect of ours and goes on. */
export function problemOf(error: unknown): LedgerReport['problems'][number] {
  const trouble = asReadTrouble(error)
  if (!(trouble instanceof LedgerTrouble)) throw trouble
  return { code: trouble.code, facts: trouble.facts }
}

function fileProblems(db: Connection): LedgerReport['problems'][number][] {
  return db.pragma('integrity_check(1)', { simple: true }) === 'ok' ? [] : [{ code: damagedCode, facts: {} }]
}

type KeptReference = Omit<ReferenceRecord, 'value'> & { readonly value: string; readonly hash: Buffer }

function catalogueProblems(db: Connection): LedgerReport['problems'][number][] {
  const rows = db.prepare<[], KeptReference>('SELECT kind, id, clock, author, device, edited, value, hash FROM reference_records').all()
  const isWhole = ({ hash, value, ...record }: KeptReference): boolean => hashOfText(referenceRecordText({ ...record, value: JSON.parse(value) as unknown })) === hash.toString('hex')
  return rows.every(isWhole) ? [] : [{ code: damagedCode, facts: {} }]
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
