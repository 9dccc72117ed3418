import type { Branch } from '#core/catalogue/branch.ts'
import type { ReceiptHeading } from '#core/sales/bodies.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import { deskNameOf } from './desk-number.ts'

/** What stands at the head and foot of this desk's receipts now. */
export function headingOf(ledger: ReadableLedger, branch: Branch): ReceiptHeading {
  const { businessName, name, address, taxId, timeZone, language, receiptFooter, taxExemptionText, saysNotFiscal } = branch
  return { businessName, branchName: name, address, taxId, deskName: deskNameOf(ledger), timeZone, language, footer: receiptFooter, taxExemptionText, saysNotFiscal }
}
