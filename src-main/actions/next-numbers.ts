import type { Branch } from '#core/catalogue/branch.ts'
import { balanceOf } from '#core/ledger/slice.ts'
import type { SellBody } from '#core/sales/bodies.ts'
import { giftCardNumberText, membershipNumberText, receiptNumberText, redeemCode } from '#core/sales/numbers.ts'
import { receiptSeriesKey } from '#core/sales/sale-effects.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import { deskNumberOf } from '../desk-state/desk-number.ts'
import { settingsKeys } from '../desk-state/settings-keys.ts'

export type NextNumbers = {
  readonly receipt: Omit<SellBody['receipt'], 'headingId'>
  /** For the line at this index of the sale. */
  readonly membershipNumber: (index: number) => string
  readonly giftCardNumber: (index: number) => string
  readonly redeemCode: (randomBytes: Uint8Array) => string
}

/** The numbers the next sale takes: asked in the transaction that uses them, so that a series has no gap (domain.md §6). */
export function nextNumbers(ledger: ReadableLedger, branch: Branch, deviceId: string): NextNumbers {
  const desk = deskNumberOf(ledger)
  const series = Number(ledger.setting(settingsKeys.receiptSeries) ?? '1')
  const seriesId = `${deviceId}:${series}`
  const used = ledger.slice(receiptSeriesKey(seriesId))
  const number = balanceOf(used, 'used', 'receipt') + 1
  const serial = balanceOf(used, 'numbered', 'membership') + 1
  return {
    receipt: { seriesId, number, text: receiptNumberText(branch.code, desk, series, number) },
    membershipNumber: (index) => membershipNumberText(branch.code, desk, series, serial + index),
    giftCardNumber: (index) => giftCardNumberText(branch.code, desk, series, balanceOf(used, 'numbered', 'gift-card') + 1 + index),
    redeemCode: (randomBytes) => redeemCode(branch.code, desk, randomBytes),
  }
}
