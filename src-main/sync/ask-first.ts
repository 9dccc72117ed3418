import { must } from '#core/std/must.ts'
import type { Session } from './open-session.ts'
import type { SyncParts } from './sync-parts.ts'
import { trustOf } from './sync-round.ts'

const fromProtocol = 2

/**
 * Asks the server for the latest about some subjects and takes it in ahead of the pull. Answers within the time given,
 * whatever the network does: false means that the desk goes by what it has.
 */
export function askFirst(parts: SyncParts, session: Session, subjects: readonly string[], withinMs: number): Promise<boolean> {
  if (subjects.length === 0 || withinMs <= 0) return Promise.resolve(false)
  return new Promise((resolve) => {
    const callOff = parts.timers.after(withinMs, () => resolve(false))
    const answered = (isFresh: boolean): void => {
      callOff()
      resolve(isFresh)
    }
    ask(parts, session, subjects).then(answered, () => answered(false))
  })
}

async function ask(parts: SyncParts, session: Session, subjects: readonly string[]): Promise<boolean> {
  const { epoch } = await session.hello()
  if (must(session.protocol(), 'A session has a protocol') < fromProtocol) return false
  const reply = await session.ask('askFirst', { epoch, subjects: subjects.slice(0, 100), after: parts.store.cursor('ledger').number })
  if (reply.rows.length === 0) return true
  const received = parts.store.receiveAhead(reply.rows, reply.signedHeads, trustOf(parts), parts.clock.now())
  if (received.ok) parts.onReceived('ledger', received.taken)
  return received.ok
}
