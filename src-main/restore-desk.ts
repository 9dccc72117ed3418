import { join } from 'node:path'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import { backUp } from './actions/back-up-now.ts'
import { openNewSeries, seriesAfterRestore } from './desk-state/open-new-series.ts'
import { settingsKeys } from './desk-state/settings-keys.ts'
import type { Ledger } from './ledger-db/ledger.ts'
import { ledgerFileName } from './ledger-db/open-ledger.ts'
import { putBack } from './ledger-db/put-back.ts'
import { cameLater, readBackup } from './ledger-db/read-backup.ts'
import type { Backups } from './ports/backups.ts'
import type { Clock } from './ports/clock.ts'
import type { Logger } from './ports/logger.ts'
import type { Restoring } from './ports/restoring.ts'

/** A desk at work: everything of it that holds its ledger, and how to leave it. */
export type Running = {
  readonly ledger: Ledger
  /** Lets nobody write to it any more. */
  readonly hold: () => void
  readonly stop: () => Promise<void>
}

type RestoreParts = {
  readonly now: () => Running
  /** Opens the ledger of the folder again and works on with it: a new segment, a new session with the network. */
  readonly start: () => Running
  readonly backups: Backups
  readonly clock: Clock
  readonly log: Logger
  readonly dataDirectory: string
  readonly deviceId: string
  readonly nativeBinding: string | undefined
}

/**
 * Restoring a backup into a running desk. The desk is stopped and started again around one rename, as a restart of the program
 * would do it, so that nothing of the later past stays in its memory; what stood there is kept as a backup first.
 */
export function restoringOf(parts: RestoreParts): Restoring {
  const { backups, nativeBinding, dataDirectory } = parts
  const fileOf = (at: number): string | null => backups.all().find((backup) => backup.at === at)?.file ?? null
  return {
    list: () => backups.all().map(({ file, at }) => ({ at, operations: readBackup(file, { nativeBinding, thorough: false })?.operations ?? null })),
    lost: (at) => {
      const file = fileOf(at)
      if (file === null) return refuse('backup-is-unknown')
      const later = cameLater(file, join(dataDirectory, ledgerFileName), nativeBinding)
      return later === null ? refuse('backup-is-damaged') : done(later)
    },
    restore: async (at, personId) => {
      const file = fileOf(at)
      return file === null ? refuse('backup-is-unknown') : restoreFile(parts, file, personId)
    },
    restoreFile: (file) => restoreFile(parts, file, ''),
  }
}

/** Why a file cannot stand in for the ledger of this folder; null when it can. */
function refusalOf({ now, nativeBinding, dataDirectory }: RestoreParts, file: string): string | null {
  const summary = readBackup(file, { nativeBinding, thorough: true })
  if (summary === null) return 'backup-is-damaged'
  const present = readBackup(join(dataDirectory, ledgerFileName), { nativeBinding, thorough: false })
  if (present !== null && summary.schema > present.schema) return 'ledger-was-made-by-a-newer-program'
  return summary.branchId === now().ledger.read.setting(settingsKeys.branchId) ? null : 'backup-is-of-another-branch'
}

async function restoreFile(parts: RestoreParts, file: string, personId: string): Promise<Outcome<{ operations: number }>> {
  const { now, start, backups, clock, log, deviceId } = parts
  const refusal = refusalOf(parts, file)
  if (refusal !== null) return refuse(refusal)
  const before = now()
  before.hold()
  await before.stop()
  const { read } = before.ledger
  const series = seriesAfterRestore(read, deviceId)
  const erased = read.erasedClients()
  let kept: string
  try {
    kept = (await backUp({ ledger: before.ledger, backups, clock })).file
  } catch (error) {
    // Without a copy of what stands here now nothing is taken away.
    log.error('restore-without-a-backup', error)
    before.ledger.close()
    start()
    return refuse('backup-failed')
  }
  before.ledger.close()
  const after = startWith(parts, file, kept)
  if (after === null) return refuse('backup-is-damaged')
  after.ledger.transact((writable) => {
    // Numbers given since the backup are not given again, and who was erased since stays erased.
    writable.saveSetting(settingsKeys.receiptSeries, String(series))
    openNewSeries(writable, deviceId)
    for (const clientId of erased) if (writable.hasClient(clientId)) writable.eraseClient(clientId, clock.now(), personId)
  })
  log.warn('ledger-was-restored', { operations: after.ledger.read.operationCount() })
  return done({ operations: after.ledger.read.operationCount() })
}

/** The desk on the restored file; null when it cannot be opened: then it stands again on what was kept. */
function startWith({ start, dataDirectory, nativeBinding, log }: RestoreParts, file: string, kept: string): Running | null {
  try {
    putBack(file, dataDirectory, nativeBinding)
    return start()
  } catch (error) {
    log.error('backup-could-not-be-restored', error)
    putBack(kept, dataDirectory, nativeBinding)
    start()
    return null
  }
}
