import type { SubjectKey } from '#core/ledger/entry.ts'
import type { Fact } from '#core/ledger/fact.ts'
import { compareFacts } from '#core/ledger/fact.ts'
import type { Slice } from '#core/ledger/slice.ts'
import type { Transaction } from './connection.ts'

const balancesOf = { name: 'balances-of', text: 'SELECT account, unit, amount FROM balances WHERE network_id = $1 AND subject = $2' }
const factsOf = { name: 'facts-of', text: 'SELECT facts FROM facts WHERE network_id = $1 AND subject = $2' }

/** Reads the folded state of one subject; a subject nobody wrote about has the empty slice. */
export async function loadSlice(transaction: Transaction, networkId: string, subject: SubjectKey): Promise<Slice> {
  const [sums, rows] = await Promise.all([
    transaction.query<{ account: string; unit: string; amount: string }>(balancesOf, [networkId, subject]),
    transaction.query<{ facts: string }>(factsOf, [networkId, subject]),
  ])
  const balances = Object.fromEntries(sums.map(({ account, unit, amount }) => [`${account} ${unit}`, Number(amount)]))
  return { balances, facts: rows.flatMap(({ facts }) => JSON.parse(facts) as Fact[]).toSorted(compareFacts) }
}
