import type { LocalTimes } from '#core/dates/local-times.ts'
import type { Refusal } from '#core/std/outcome.ts'
import type { Ledger } from '../ledger-db/ledger.ts'
import type { Backups } from '../ports/backups.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'
import type { Logger } from '../ports/logger.ts'
import type { Pins } from '../ports/pins.ts'
import type { SyncControl } from '../ports/sync-control.ts'
import type { Training } from '../ports/training.ts'
import type { Restoring } from '../ports/restoring.ts'
import type { ReceiptPrinting } from '../ports/receipt-printing.ts'

/** What every action and question of a desk is given. */
export type DeskParts = {
  readonly ledger: Ledger
  readonly clock: Clock
  readonly localTimes: LocalTimes
  readonly ids: Ids
  readonly pins: Pins
  readonly log: Logger
  readonly backups: Backups
  readonly restoring: Restoring
  readonly receipts: ReceiptPrinting
  readonly deviceId: string
  readonly sync: SyncControl
  readonly dataFolder: string
  readonly training: Training
  /** What the person must know: a damaged ledger set aside, little free disk. */
  readonly notices: () => readonly Refusal[]
  /** The zone of the computer, proposed at the first run. */
  readonly machineTimeZone: string
}
