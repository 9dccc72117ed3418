import type { Language } from '../std/language.ts'
import type { Branch } from './branch.ts'
import { cashStepOf } from './cash-step-of.ts'

export type FirstBranchInput = { readonly businessName: string; readonly branchName: string; readonly currency: string; readonly timeZone: string; readonly language: Language }

/** The branch a business begins with: everything else is edited later. */
export function firstBranch(id: string, input: FirstBranchInput): Branch {
  return {
    id, code: branchCode(input.branchName), businessName: input.businessName, name: input.branchName, address: '', taxId: '',
    currency: input.currency, timeZone: input.timeZone, cutOffMinutes: 240, cashStepMinor: cashStepOf(input.currency),
    receiptFooter: '', taxExemptionText: '', language: input.language, saysNotFiscal: true,
  }
}

/** Two letters of the branch's name where it has Latin ones; they begin every number this branch gives out. */
function branchCode(name: string): string {
  const letters = name.normalize('NFD').toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  return letters.length >= 2 ? letters.slice(0, 2) : 'B1'
}
