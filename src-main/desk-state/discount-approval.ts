import type { Person } from '#core/catalogue/person.ts'
import { mayDo } from '#core/catalogue/person.ts'
import { canonicalJson } from '#core/std/canonical-json.ts'
import type { ReadableLedger, WritableLedger } from '../ledger-db/ledger.ts'
import type { SaleInput } from './sale-ask-of.ts'
import { settingsKeys } from './settings-keys.ts'

type Kept = { readonly approverId: string; readonly of: string }
type Discounted = Pick<SaleInput, 'lines' | 'discount'>

/** Keeps who allowed the discounts of a bill, so that no PIN waits in the window until it is paid. */
export function keepDiscountApproval(ledger: WritableLedger, saleId: string, bill: Discounted, approverId: string): void {
  ledger.saveSetting(settingsKeys.discountApproved + saleId, JSON.stringify({ approverId, of: discountsOf(bill) } satisfies Kept))
}

/** The manager who allowed exactly these lines with these discounts, and still may; null when nobody did. */
export function discountApproverOf(ledger: ReadableLedger, saleId: string, bill: Discounted): string | null {
  const text = ledger.setting(settingsKeys.discountApproved + saleId)
  const kept = text === null ? null : (JSON.parse(text) as Kept)
  if (kept === null || kept.of !== discountsOf(bill)) return null
  const person = ledger.reference('person', kept.approverId) as Person | null
  return person === null || person.archived || !mayDo(person.role, 'discount-above-limit') ? null : person.id
}

function discountsOf({ lines, discount }: Discounted): string {
  return canonicalJson({ lines, discount })
}
