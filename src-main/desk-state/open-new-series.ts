import { balanceOf } from '#core/ledger/slice.ts'
import { receiptSeriesKey } from '#core/sales/sale-effects.ts'
import type { ReadableLedger, WritableLedger } from '../ledger-db/ledger.ts'
import { settingsKeys } from './settings-keys.ts'

/**
 * A restore, a clone or a joining closes the receipt series at its last known number and opens a new one from 1
 * (domain.md §6): the first series after it in which this ledger knows no receipt.
 */
export function openNewSeries(ledger: WritableLedger, deviceId: string): void {
  let series = currentSeries(ledger)
  while (isUsed(ledger, deviceId, series)) series += 1
  ledger.saveSetting(settingsKeys.receiptSeries, String(series))
  // Bills that were open here may have been paid since, at the desk this one is a copy of: their ids are not used again.
  ledger.saveSetting(settingsKeys.openSales, '[]')
}

/** The series that may be the next after what this ledger holds was taken back: one whose numbers nobody has seen yet. */
export function seriesAfterRestore(ledger: ReadableLedger, deviceId: string): number {
  const series = currentSeries(ledger)
  return isUsed(ledger, deviceId, series) ? series + 1 : series
}

function currentSeries(ledger: ReadableLedger): number {
  return Number(ledger.setting(settingsKeys.receiptSeries) ?? '1')
}

function isUsed(ledger: ReadableLedger, deviceId: string, series: number): boolean {
  return balanceOf(ledger.slice(receiptSeriesKey(`${deviceId}:${series}`)), 'used', 'receipt') > 0
}
