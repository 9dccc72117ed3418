import { assert } from '../std/assert.ts'
import { canonicalJson } from '../std/canonical-json.ts'
import type { Effects, Fact } from './fact.ts'
import { compareFacts } from './fact.ts'
import type { SubjectKey, Unit } from './entry.ts'
import { keepsSlice } from './entry.ts'

/** The folded state of one subject: sums per account and unit, and its facts in ledger order. */
export type Slice = { readonly balances: Readonly<Record<string, number>>; readonly facts: readonly Fact[] }

export const emptySlice: Slice = { balances: {}, facts: [] }

/** The slices that applying these effects changes: ask for them before, save them after. */
export function touchedSubjects(effects: Effects): SubjectKey[] {
  // A handful: looking through a list costs less than making a set, and every operation asks.
  const keys: SubjectKey[] = []
  for (const { subject } of effects.entries) if (keepsSlice(subject) && !keys.includes(subject)) keys.push(subject)
  for (const { subject } of effects.facts) if (!keys.includes(subject)) keys.push(subject)
  return keys
}

/**
 * The slice of one subject after one more operation. Only adds, so any order of operations ends in the same slice
 * (ledger rule L4) and it never refuses a well-formed operation (L3). The caller applies each operation id once (L6).
 */
export function applyToSlice(slice: Slice, subject: SubjectKey, effects: Effects): Slice {
  const balances = { ...slice.balances }
  for (const entry of effects.entries) {
    if (entry.subject !== subject) continue
    const name = balanceName(entry.account, entry.unit)
    balances[name] = (balances[name] ?? 0) + entry.amount
  }
  const facts = [...slice.facts]
  for (const { subject: owner, fact } of effects.facts) if (owner === subject) insertInOrder(facts, fact)
  return { balances, facts }
}

/** The slice of one subject from everything that operations do to it, each operation once, in any order. */
export function sliceOf(subject: SubjectKey, all: readonly Effects[]): Slice {
  const balances: Record<string, number> = {}
  const facts: Fact[] = []
  for (const effects of all) {
    for (const entry of effects.entries) {
      if (entry.subject !== subject) continue
      const name = balanceName(entry.account, entry.unit)
      balances[name] = (balances[name] ?? 0) + entry.amount
    }
    for (const { subject: owner, fact } of effects.facts) if (owner === subject) insertInOrder(facts, fact)
  }
  return { balances, facts }
}

/** Sum on one account of the subject; 0 when nothing was ever booked there. */
export function balanceOf(slice: Slice, account: string, unit: Unit): number {
  return slice.balances[balanceName(account, unit)] ?? 0
}

/** The slice as text: equal states have equal bytes on every ledger. */
export function sliceText(slice: Slice): string {
  return canonicalJson(slice)
}

export function sliceFromText(text: string): Slice {
  return JSON.parse(text) as Slice
}

function balanceName(account: string, unit: Unit): string {
  return `${account} ${unit}`
}

function insertInOrder(facts: Fact[], fact: Fact): void {
  let index = facts.length
  while (index > 0) {
    const before = facts[index - 1]
    assert(before !== undefined, 'The index stays within the list')
    const order = compareFacts(before, fact)
    if (order === 0) return
    if (order < 0) break
    index -= 1
  }
  facts.splice(index, 0, fact)
}
