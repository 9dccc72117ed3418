import { must } from '#core/std/must.ts'
import type { ClientFields } from '../../ledger-db/ledger.ts'
import { demoNames } from './demo-names.ts'
import type { Random } from './seeded.ts'

/** A made-up client: most are Polish, as in Warsaw; a few have a second phone. */
export function demoClient(random: Random, index: number): ClientFields {
  const names = must(demoNames[random.chance(60) ? 0 : random.below(demoNames.length)], 'There are names')
  const digits = String(500_000_000 + ((index * 7_919) % 400_000_000)).padStart(9, '0')
  const phone = `+48 ${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`
  const second = random.chance(8) ? [`22 ${random.below(900) + 100} ${String(random.below(10_000)).padStart(4, '0')}`] : []
  return { name: `${random.pick(names.first)} ${random.pick(names.family)}`, phones: [phone, ...second], email: '', note: '' }
}
