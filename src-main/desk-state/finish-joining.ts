import type { WritableLedger } from '../ledger-db/ledger.ts'
import { openNewSeries } from './open-new-series.ts'
import { settingsKeys } from './settings-keys.ts'

/**
 * Once the network's own record of the branch has come, this desk stands in it: with its number in that branch and a
 * receipt series of its own. Until then it is as it was. Asked again it changes nothing.
 */
export function finishJoining(ledger: WritableLedger, deviceId: string): boolean {
  const kept = ledger.setting(settingsKeys.network)
  if (kept === null || ledger.setting(settingsKeys.mustMatch) === 'yes') return false
  const { branchId, deskNumber } = JSON.parse(kept) as { branchId: string; deskNumber: number }
  if (ledger.setting(settingsKeys.branchId) === branchId || ledger.reference('branch', branchId) === null) return false
  ledger.saveSetting(settingsKeys.branchId, branchId)
  ledger.saveSetting(settingsKeys.deskNumber, String(deskNumber))
  openNewSeries(ledger, deviceId)
  return true
}
