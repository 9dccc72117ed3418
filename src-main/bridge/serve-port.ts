import type { SupportedMessagePort } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import type { DeskAccess } from './desk-access.ts'

/** The transport of the Electron shell: every port is one page, and every page has a session of its own. */
export function portTransport<Session>(desk: DeskAccess<Session>): (port: SupportedMessagePort) => void {
  const handler = new RPCHandler(desk.router)
  return (port) => handler.upgrade(port, { context: { session: desk.openSession() } })
}
