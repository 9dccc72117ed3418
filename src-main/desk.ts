import { deskRouter } from './bridge/router.ts'
import type { DeskParts } from './open-desk.ts'
import { openDesk } from './open-desk.ts'
import type { DeskSession } from './ports/session.ts'
import { withTraining } from './training-desk.ts'

export type Desk = Awaited<ReturnType<typeof startDesk>>

/** Starts a desk from its parts; knows neither shell. */
export async function startDesk(given: DeskParts) {
  const { parts, close } = withTraining(openDesk(given), given.dataDirectory, (folder) => openDesk({ ...given, dataDirectory: folder }))
  return { router: deskRouter(parts), openSession: (): DeskSession => ({ personId: null }), close }
}
