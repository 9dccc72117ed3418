import type { ReadableLedger } from '../ledger-db/ledger.ts'
import { settingsKeys } from './settings-keys.ts'

/** A desk's number within its branch, from 1. */
export function deskNumberOf(ledger: ReadableLedger): number {
  return Number(ledger.setting(settingsKeys.deskNumber) ?? '1')
}

/** As it stands on receipts: two digits. */
export function deskNameOf(ledger: ReadableLedger): string {
  return String(deskNumberOf(ledger)).padStart(2, '0')
}
