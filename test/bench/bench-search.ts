import { join } from 'node:path'
import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import { demoNames } from '#main/actions/demo/demo-names.ts'
import { foldName } from '#core/finding/fold-name.ts'
import { openLedger } from '#main/ledger-db/open-ledger.ts'
import type { Percentiles } from './figures.ts'
import { percentiles, timed } from './figures.ts'

export type SearchFigures = { readonly search: Percentiles; readonly floor: Percentiles; readonly worstShortPrefixMs: number }

const shown = 21

/** What receptionists type, against a bare range of the same B-tree. */
export async function benchSearch(folder: string, times: number): Promise<SearchFigures> {
  const ledger = openLedger({ directory: folder, deviceId: v7(), segmentId: v7(), migrations: 'drizzle/desk' })
  const db = new Database(join(folder, 'ledger.sqlite'), { readonly: true })
  const range = db.prepare('SELECT number FROM clients WHERE folded >= ? AND folded < ? ORDER BY folded LIMIT 21')
  const asked = questions()
  const floor = percentiles(await timed(times, (index) => range.all(foldName(asked[index % asked.length] ?? ''), '\u{10FFFF}')))
  for (const question of asked) ledger.read.searchClients(question, shown)
  const search = percentiles(await timed(times, (index) => ledger.read.searchClients(asked[index % asked.length] ?? '', shown)))
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const short = [...letters, ...letters.flatMap((first) => letters.map((second) => first + second))]
  let worstShortPrefixMs = 0
  for (const prefix of short) for (const taken of await timed(1, () => ledger.read.searchClients(prefix, shown))) worstShortPrefixMs = Math.max(worstShortPrefixMs, taken)
  db.close()
  ledger.close()
  return { search, floor, worstShortPrefixMs }
}

/** Names as far as they are typed, in both orders, and the last digits of phones. */
function questions(): string[] {
  const names = demoNames.flatMap(({ first, family }) => family.flatMap((last, index) => [`${first[index % first.length] ?? ''} ${last}`, `${last} ${first[(index + 3) % first.length] ?? ''}`]))
  const typed = names.flatMap((name) => [name.slice(0, 3), name.slice(0, 5), name, `${name.split(' ')[1] ?? ''} ${(name.split(' ')[0] ?? '').slice(0, 2)}`])
  const phones = Array.from({ length: 60 }, (_, index) => String((index * 7_919 + 1_234) % 10_000).padStart(4, '0'))
  return [...typed, ...phones]
}
