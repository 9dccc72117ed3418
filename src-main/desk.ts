import { deskRouter } from './bridge/router.ts'
import type { DeskSession } from './bridge/router.ts'
import type { Clock } from './ports/clock.ts'
import type { Logger } from './ports/logger.ts'

/** What a shell gives a desk. `sqliteAddon` names another build of the database addon. */
export type DeskParts = { readonly dataDirectory: string; readonly clock: Clock; readonly log: Logger; readonly sqliteAddon?: string }

export type Desk = Awaited<ReturnType<typeof startDesk>>

/** Starts a desk from its parts; knows neither shell. */
export async function startDesk(parts: DeskParts) {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return {
    router: deskRouter({ nowMs: parts.clock.now, timeZone, dataFolder: parts.dataDirectory }),
    openSession: (): DeskSession => ({ personId: null }),
    close: async (): Promise<void> => parts.log.info('desk-closed'),
  }
}
