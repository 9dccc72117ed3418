import type { Branch } from '#core/catalogue/branch.ts'
import { textsFor } from '#core/texts/format-text.ts'
import { spokenLanguage } from '#core/std/language.ts'
import type { Ledger, ReadableLedger, WritableLedger } from '../ledger-db/ledger.ts'
import { branchOf } from './known-desk.ts'
import { settingsKeys } from './settings-keys.ts'

/** What a practice ledger takes over: the catalogue and the people as they are, so that one practises on one's own prices with one's own PIN. */
const copiedKinds = ['person', 'service-category', 'service', 'membership-type', 'gift-card-type', 'policy'] as const

/** Made up, and plainly so. */
const practiceClients = [
  { name: 'Anna Practice', phones: ['+44 20 7946 0101'] },
  { name: 'Omar Practice', phones: ['+44 20 7946 0102'] },
  { name: 'Zoë Practice', phones: ['+44 20 7946 0103'] },
] as const

/** Fills an empty practice ledger from the real one: no client, no sale, no printer and no network comes with it. */
export function fillTraining(real: ReadableLedger, training: Ledger, nowMs: number, newId: () => string): void {
  const branch = branchOf(real)
  if (branch === null) return
  training.transact((ledger) => {
    ledger.saveReference('branch', branch.id, markedBranch(branch), nowMs, branch.id)
    for (const kind of copiedKinds) for (const record of real.references(kind) as { readonly id: string }[]) ledger.saveReference(kind, record.id, record, nowMs, branch.id)
    for (const client of practiceClients) ledger.saveClient(newId(), { name: client.name, phones: [...client.phones], email: '', note: '' }, nowMs, branch.id)
    copySettings(real, ledger, branch)
  })
}

function copySettings(real: ReadableLedger, ledger: WritableLedger, branch: Branch): void {
  ledger.saveSetting(settingsKeys.branchId, branch.id)
  ledger.saveSetting(settingsKeys.deskNumber, '99')
  const display = real.setting(settingsKeys.display)
  if (display !== null) ledger.saveSetting(settingsKeys.display, display)
}

/** Every receipt of a practice says so at its head and foot. */
function markedBranch(branch: Branch): Branch {
  const { text } = textsFor(spokenLanguage(branch.language))
  const mark = text('training.mark')
  return { ...branch, businessName: `${mark} · ${branch.businessName}`.slice(0, 255), receiptFooter: text('training.receipt') }
}
