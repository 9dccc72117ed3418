import { createORPCClient, DynamicLink } from '@orpc/client'
import type { ClientLink } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '#contract/contract.ts'

/**
 * The one file that touches the bridge. Inside Electron the desk is reached through a message port that the preload
 * script hands to the main process; in a browser window through a socket to where the page came from.
 */
export type Bridge = ContractRouterClient<typeof contract>

type Link = ClientLink<Record<never, never>>

/** Message by which a page offers its port; the preload script listens for exactly this. */
const portMessage = 'counterfoil:port'
const insideElectronMark = 'counterfoilPreload'
const retryAfterMs = 400
const replacedByAnotherWindow = 4001

type ConnectionListener = (connection: 'open' | 'lost' | 'replaced') => void

/** Opens the bridge of whichever shell this page runs in. */
export function openBridge(onConnection: ConnectionListener): Bridge {
  const isInsideElectron = insideElectronMark in window
  return createORPCClient(isInsideElectron ? portLink() : socketLink(onConnection))
}

function portLink(): Link {
  const { port1, port2 } = new MessageChannel()
  window.postMessage(portMessage, window.location.origin, [port2])
  port1.start()
  return new PortLink({ port: port1 })
}

function socketLink(onConnection: ConnectionListener): Link {
  const keeper = keepSocketOpen(onConnection)
  // One link a socket: each link numbers its calls from 1, so two on one socket would take each other's answers.
  const links = new WeakMap<WebSocket, Link>()
  return new DynamicLink(async () => {
    const socket = await keeper()
    const link = links.get(socket) ?? new SocketLink({ websocket: socket })
    links.set(socket, link)
    return link
  })
}

/** Gives the open socket, or waits for the next one. A dropped socket is called again until the desk answers. */
function keepSocketOpen(onConnection: ConnectionListener): () => Promise<WebSocket> {
  const address = new URL('/rpc', window.location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  const connect = (): Promise<WebSocket> =>
    new Promise((resolve) => {
      const socket = new WebSocket(address)
      socket.addEventListener('open', () => {
        onConnection('open')
        resolve(socket)
      })
      socket.addEventListener('close', (event) => {
        if (event.code === replacedByAnotherWindow) return onConnection('replaced')
        onConnection('lost')
        const again = new Promise<void>((wake) => setTimeout(wake, retryAfterMs)).then(connect)
        current = again
        return void again.then(resolve)
      })
    })
  let current = connect()
  return () => current
}
