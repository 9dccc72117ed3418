import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { RPCHandler } from '@orpc/server/ws'
import type { WebSocket } from 'ws'
import { WebSocketServer } from 'ws'
import type { DeskAccess } from './desk-access.ts'

/** The page knows this number and says that the desk is open in another window. */
const openElsewhere = 4001
/** A page that is loaded again may call before its old socket is seen to close. */
const reloadGraceMs = 700
/** Ten million letters still reach the schema and are refused there by name; what is larger is not read at all. */
export const largestMessageBytes = 32 * 1024 * 1024

export type WindowSocket = { readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void; readonly close: () => void }

/** The transport of the browser window: one window at a time works at a desk, and a second one is told so. */
export function windowSocket<Session>(desk: DeskAccess<Session>): WindowSocket {
  const handler = new RPCHandler(desk.router)
  const server = new WebSocketServer({ noServer: true, maxPayload: largestMessageBytes })
  let current: WebSocket | null = null

  const seat = (socket: WebSocket): void => {
    current = socket
    socket.once('close', () => {
      if (current === socket) current = null
    })
    void handler.upgrade(socket, { context: { session: desk.openSession() } })
  }
  const greet = async (socket: WebSocket): Promise<void> => {
    socket.on('error', () => socket.terminate())
    if (current !== null && !(await leavesWithin(current, reloadGraceMs))) return socket.close(openElsewhere, 'another window has this desk')
    if (socket.readyState === socket.OPEN) seat(socket)
  }
  return {
    upgrade: (request, socket, head) => server.handleUpgrade(request, socket, head, (accepted) => void greet(accepted)),
    close: () => {
      for (const socket of server.clients) socket.terminate()
      server.close()
    },
  }
}

function leavesWithin(socket: WebSocket, waitMs: number): Promise<boolean> {
  return new Promise((answer) => {
    const timer = setTimeout(() => answer(false), waitMs)
    socket.once('close', () => {
      clearTimeout(timer)
      answer(true)
    })
  })
}
