import { textsFor } from '#core/texts/format-text.ts'
import { deskRouter } from './bridge/router.ts'
import { LedgerTrouble } from './ledger-db/ledger-trouble.ts'
import { setAside } from './ledger-db/put-back.ts'
import type { DeskParts } from './open-desk.ts'
import { openDesk } from './open-desk.ts'
import type { DeskSession } from './ports/session.ts'
import { withTraining } from './training-desk.ts'

export type Desk = Awaited<ReturnType<typeof startDesk>>

/** Starts a desk from its parts; knows neither shell. */
export async function startDesk(given: DeskParts) {
  const { parts, close } = withTraining(openDesk(given), given.dataDirectory, (folder) => openDesk({ ...given, dataDirectory: folder }))
  return { router: deskRouter(parts), openSession: (): DeskSession => ({ personId: null }), restoreFile: parts.restoring.restoreFile, close }
}

/**
 * Starts a desk on a backup. What stands in its folder is kept as one more backup; a ledger that cannot be opened any more is set
 * aside as it is.
 */
export async function startRestored(given: DeskParts, file: string): Promise<Desk> {
  const desk = await startDesk(given).catch((error: unknown) => {
    if (!(error instanceof LedgerTrouble) || error.code !== 'ledger-is-damaged') throw error
    setAside(given.dataDirectory, file, given.clock.now())
    return startDesk(given)
  })
  const restored = await desk.restoreFile(file)
  if (restored.ok) return desk
  await desk.close()
  throw new Error(textsFor('en').refusal(restored.refusal))
}
