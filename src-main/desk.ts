import { join } from 'node:path'
import { v7 } from 'uuid'
import { backUp } from './actions/back-up-now.ts'
import { deskRouter } from './bridge/router.ts'
import type { DeskParts as ActionParts } from './desk-state/desk-parts.ts'
import { receiptAsText } from './documents/receipt-as-text.ts'
import { backupFiles } from './host/backup-files.ts'
import { contentIds } from './host/content-ids.ts'
import { keptDeviceId } from './host/device-id.ts'
import { entropyPool } from './host/entropy-pool.ts'
import { programFolder } from './host/program-folder.ts'
import { scryptPins } from './host/pin-hash.ts'
import { openLedger } from './ledger-db/open-ledger.ts'
import { watchLedger } from './actions/watch-ledger.ts'
import type { Clock } from './ports/clock.ts'
import type { Logger } from './ports/logger.ts'
import type { DeskSession } from './ports/session.ts'

/** What a shell gives a desk. `sqliteAddon` names another build of the database addon. */
export type DeskParts = { readonly dataDirectory: string; readonly clock: Clock; readonly log: Logger; readonly sqliteAddon?: string }

export type Desk = Awaited<ReturnType<typeof startDesk>>

/** Starts a desk from its parts; knows neither shell. */
export async function startDesk({ dataDirectory, clock, log, sqliteAddon }: DeskParts) {
  const program = programFolder(import.meta.url)
  const deviceId = keptDeviceId(dataDirectory, v7)
  const ledger = openLedger({ directory: dataDirectory, deviceId, segmentId: v7(), nativeBinding: sqliteAddon, migrations: join(program, 'drizzle', 'desk') })
  const backups = backupFiles(dataDirectory)
  const watch = watchLedger({ ledger, log, clock, backUp: () => backUp({ ledger, backups, clock }), latestBackupAt: backups.latestAt })
  const parts: ActionParts = {
    ledger, clock, log, backups, deviceId,
    pins: scryptPins,
    ids: { ...entropyPool(), ...contentIds() },
    receipts: { pdf: (receipt, paper) => receiptAsText(receipt, paper, join(program, 'resources', 'fonts')) },
    notices: watch.notices,
    dataFolder: join(dataDirectory),
    machineTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
  return {
    router: deskRouter(parts),
    openSession: (): DeskSession => ({ personId: null }),
    close: async (): Promise<void> => {
      await watch.stop()
      ledger.close()
      log.info('desk-closed')
    },
  }
}
