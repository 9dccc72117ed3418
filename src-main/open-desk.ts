import { join } from 'node:path'
import { v7 } from 'uuid'
import { operationKinds } from '#core/operations/kinds.ts'
import { newestProtocol, oldestProtocol } from '#core/sync-protocol/protocol-version.ts'
import { spokenLanguage } from '#core/std/language.ts'
import { refuse } from '#core/std/outcome.ts'
import { openLocalTimes } from '#core/dates/local-times.ts'
import packageJson from '../package.json' with { type: 'json' }
import { backUp } from './actions/back-up-now.ts'
import type { DeskParts as ActionParts } from './desk-state/desk-parts.ts'
import { branchOf, personName } from './desk-state/known-desk.ts'
import { keptReceipt } from './desk-state/receipt-of-sale.ts'
import { keptShiftReport } from './desk-state/shift-report-of.ts'
import type { JobSource } from './documents/print-job-bytes.ts'
import { printJobBytes } from './documents/print-job-bytes.ts'
import { finishJoining } from './desk-state/finish-joining.ts'
import { settingsKeys } from './desk-state/settings-keys.ts'
import { openNewSeries } from './desk-state/open-new-series.ts'
import { openPrintQueue } from './devices/print-queue.ts'
import { sendOverTcp } from './devices/tcp-printer.ts'
import { backupFiles } from './host/backup-files.ts'
import { contentIds } from './host/content-ids.ts'
import { keptDeviceIdentity } from './host/device-identity.ts'
import { entropyPool } from './host/entropy-pool.ts'
import { httpTransport } from './host/http-transport.ts'
import { programFolder } from './host/program-folder.ts'
import { scryptPins } from './host/pin-hash.ts'
import { systemTimers } from './host/system-timers.ts'
import type { Ledger } from './ledger-db/ledger.ts'
import { LedgerTrouble } from './ledger-db/ledger-trouble.ts'
import { openReplaceableLedger } from './ledger-db/replaceable-ledger.ts'
import { openSnapshotFiles } from './ledger-db/snapshot-files.ts'
import { watchLedger } from './actions/watch-ledger.ts'
import type { Backups } from './ports/backups.ts'
import type { Clock } from './ports/clock.ts'
import type { DeviceIdentity } from './ports/device-identity.ts'
import type { Logger } from './ports/logger.ts'
import type { SnapshotFiles } from './ports/snapshot-files.ts'
import type { Training } from './ports/training.ts'
import type { SyncControl } from './ports/sync-control.ts'
import { restoringOf } from './restore-desk.ts'
import { becomeAnotherDevice } from './become-another-device.ts'
import { linkToNetwork } from './sync/network-link.ts'

/** What a shell gives a desk. `sqliteAddon` names another build of the database addon. */
export type DeskParts = { readonly dataDirectory: string; readonly clock: Clock; readonly log: Logger; readonly sqliteAddon?: string }

/** A desk on one folder: what its actions and questions are given, and how it ends. */
export type OpenDesk = { readonly parts: ActionParts; readonly close: () => Promise<void> }

/** Opens the ledger in a folder with everything that works on it by itself. Restoring a backup exchanges what runs behind the parts. */
export function openDesk({ dataDirectory, clock, log, sqliteAddon }: DeskParts): OpenDesk {
  const program = programFolder(import.meta.url)
  const identity = keptDeviceIdentity(dataDirectory, v7)
  const { deviceId } = identity
  const backups = backupFiles(dataDirectory)
  const fontFolder = join(program, 'resources', 'fonts')
  const migrations = join(program, 'drizzle', 'desk')
  const start = (): RunningDesk => runDesk({ dataDirectory, clock, log, identity, backups, fontFolder, migrations, nativeBinding: sqliteAddon })
  let running = start()
  const restart = (): RunningDesk => {
    running = start()
    return running
  }
  const parts: ActionParts = {
    get ledger() { return running.shared },
    get sync() { return running.sync },
    clock, log, backups, deviceId,
    restoring: restoringOf({ now: () => running, start: restart, backups, clock, log, dataDirectory, deviceId, nativeBinding: sqliteAddon }),
    localTimes: openLocalTimes(),
    pins: scryptPins,
    ids: { ...entropyPool(), ...contentIds() },
    // Loaded when the first receipt is wanted: a desk that starts has no use for fonts.
    receipts: {
      pdf: async (receipt, paper) => (await import('./documents/receipt-as-text.ts')).receiptAsText(receipt, paper, fontFolder),
      shiftReport: async (report, paper) => (await import('./documents/receipt-as-text.ts')).shiftReportAsText(report, paper, fontFolder),
    },
    training: noTraining,
    notices: () => running.notices(),
    dataFolder: join(dataDirectory),
    machineTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
  return {
    parts,
    close: async (): Promise<void> => {
      await running.stop()
      running.ledger.close()
      log.info('desk-closed')
    },
  }
}

type RunParts = { readonly dataDirectory: string; readonly clock: Clock; readonly log: Logger; readonly identity: DeviceIdentity; readonly backups: Backups; readonly fontFolder: string; readonly migrations: string; readonly nativeBinding: string | undefined }
type RunningDesk = ReturnType<typeof runDesk>

/** Everything that holds the ledger of a folder: from here on it is watched, sent and printed from, until it is stopped. */
function runDesk({ dataDirectory, clock, log, identity, backups, fontFolder, migrations, nativeBinding }: RunParts) {
  const segmentId = v7()
  const ledgerParts = { directory: dataDirectory, deviceId: identity.deviceId, segmentId, nativeBinding, migrations }
  const ledger = openReplaceableLedger(ledgerParts)
  const watch = watchLedger({ ledger, log, clock, backUp: () => backUp({ ledger, backups, clock }), latestBackupAt: backups.latestAt })
  const sync = startSync({ ledger, snapshots: openSnapshotFiles(ledgerParts, ledger), identity, clock, log, segmentId, dataDirectory, onQuestions: () => countQuestions() })
  const countQuestions = (): void => sync.questionsCounted(ledger.read.openQuestionCount())
  countQuestions()
  const jobSource = printSource(ledger, { clock, sync, fontFolder })
  const printing = openPrintQueue({ ledger, clock, log, send: sendOverTcp, bytesOf: (job, printer) => printJobBytes(job, printer, jobSource) })
  let isHeld = false
  return {
    ledger, sync,
    /** What actions and questions are given. */
    shared: wakingOthers(ledger, [countQuestions, sync.wake, printing.wake], () => isHeld),
    notices: watch.notices,
    hold: () => { isHeld = true },
    stop: async (): Promise<void> => {
      sync.stop()
      await printing.stop()
      await watch.stop()
    },
  }
}

/** Until the desk that can be practised on is put around it. */
const noTraining: Training = { isOn: () => false, begin: () => {}, end: () => Promise.resolve() }

/** Where the printer's queue looks up what it prints: in the ledger, whoever is unlocked or nobody. */
function printSource({ read }: Ledger, { clock, sync, fontFolder }: { readonly clock: Clock; readonly sync: SyncControl; readonly fontFolder: string }): JobSource {
  return {
    fontFolder,
    language: () => spokenLanguage(branchOf(read)?.language ?? 'en'),
    receipt: (saleId, copy) => keptReceipt(read, saleId, copy),
    report: ({ shiftId, personId, copy }) => {
      const branch = branchOf(read)
      return branch === null ? refuse('desk-is-not-set-up') : keptShiftReport(read, shiftId, { branch, byName: personName(read, personId), nowMs: clock.now(), sync, copy })
    },
  }
}

type StartSyncParts = { readonly ledger: Ledger; readonly snapshots: SnapshotFiles; readonly identity: DeviceIdentity; readonly clock: Clock; readonly log: Logger; readonly segmentId: string; readonly dataDirectory: string; readonly onQuestions: () => void }

function startSync({ ledger, snapshots, identity, clock, log, segmentId, dataDirectory, onQuestions }: StartSyncParts): SyncControl {
  const inOne = (work: Parameters<Ledger['transact']>[0]): void => void ledger.transact(work)
  return linkToNetwork({
    store: ledger.sync,
    snapshots,
    identity, clock, log,
    timers: systemTimers,
    newId: v7,
    appVersion: packageJson.version,
    protocol: { oldest: oldestProtocol, newest: newestProtocol },
    kinds: Object.keys(operationKinds),
    segmentId: () => segmentId,
    maySend: () => ledger.read.setting(settingsKeys.mustMatch) !== 'yes',
    settings: {
      read: ledger.read.setting,
      write: (entries) => inOne((writable) => { for (const [key, value] of Object.entries(entries)) writable.saveSetting(key, value) }),
    },
    transportTo: httpTransport,
    onReceived: (stream) => {
      if (stream === 'catalogue') inOne((writable) => finishJoining(writable, identity.deviceId))
      if (stream === 'ledger') onQuestions()
    },
    onRestored: () => inOne((writable) => openNewSeries(writable, identity.deviceId)),
    becomeAnother: (loop) => becomeAnotherDevice({ ledger, identity, dataDirectory, log, loop }),
  })
}

/** Every commit may have answered a question, and wakes the sending and the printer; what the person did is on disk by then (sync.md §2.7). */
function wakingOthers(ledger: Ledger, wake: readonly (() => void)[], isHeld: () => boolean): Ledger {
  return {
    ...ledger,
    transact: (work) => {
      if (isHeld()) throw new LedgerTrouble('ledger-is-being-restored', 'A backup is being put back. Try again in a moment.')
      const value = ledger.transact(work)
      for (const one of wake) one()
      return value
    },
  }
}
