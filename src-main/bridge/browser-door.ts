import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DeskAccess } from './desk-access.ts'
import type { DoorKeys } from './door-keys.ts'
import { judgeVisitor } from './judge-visitor.ts'
import type { Verdict, Visitor } from './judge-visitor.ts'
import type { PageFile } from './page-file.ts'
import { pageHeaders } from './page-rules.ts'
import { scriptsApi } from './scripts-api.ts'
import { windowSocket } from './window-socket.ts'

export type DoorWords = Readonly<Record<'needs-first-address' | 'address-used' | 'not-from-here' | 'nothing-here', string>>
export type DoorParts<Session> = {
  readonly desk: DeskAccess<Session>
  readonly keys: DoorKeys
  readonly words: DoorWords
  readonly version: string
  /** 0 lets the system choose a free one. */
  readonly port: number
  readonly findPage: (address: string) => Promise<PageFile | null>
  readonly headers?: Readonly<Record<string, string>>
  readonly onError: (error: unknown) => void
}
export type BrowserDoor = { readonly address: string; readonly close: () => Promise<void> }

/** The door of a browser desk: listens on this machine only, and lets in one window and the scripts that bring the token. */
export async function openBrowserDoor<Session>(parts: DoorParts<Session>): Promise<BrowserDoor> {
  const server = createServer()
  await new Promise<void>((listening, fail) => {
    server.once('error', fail)
    server.listen(parts.port, '127.0.0.1', listening)
  })
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const cookieName = `counterfoil-${new URL(address).port}`
  const api = scriptsApi(parts.desk, parts.version)
  const socket = windowSocket(parts.desk)
  const judge = (request: IncomingMessage): Verdict => judgeVisitor(visitorOf(request, cookieName), address, parts.keys)

  server.on('request', (request, response) => {
    answer(request, response, judge(request)).catch((error: unknown) => {
      parts.onError(error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  server.on('upgrade', (request, stream, head) => {
    stream.on('error', parts.onError)
    if (pathOf(request) === '/rpc' && judge(request) === 'window') return socket.upgrade(request, stream, head)
    stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
  })

  const answer = async (request: IncomingMessage, response: ServerResponse, verdict: Verdict): Promise<void> => {
    if (verdict === 'not-from-here') return say(response, 403, parts.words['not-from-here'])
    if (verdict === 'needs-first-address') return say(response, 401, parts.words['needs-first-address'])
    if (verdict === 'first-visit') return welcome(request, response)
    if (verdict === 'script') return (await api(request, response)) ? undefined : say(response, 404, parts.words['nothing-here'])
    if (pathOf(request) === '/' && tokenOf(request) !== null) return void response.writeHead(303, { location: '/' }).end()
    const page = request.method === 'GET' ? await parts.findPage(request.url ?? '/') : null
    if (page === null) return say(response, 404, parts.words['nothing-here'])
    response.writeHead(200, { ...pageHeaders, ...parts.headers, 'content-type': page.contentType }).end(page.bytes)
  }
  const welcome = (request: IncomingMessage, response: ServerResponse): void => {
    const cookie = parts.keys.admit(tokenOf(request) ?? '')
    if (cookie === null) return say(response, 401, parts.words['address-used'])
    response.writeHead(303, { location: '/', 'set-cookie': `${cookieName}=${cookie}; HttpOnly; SameSite=Strict; Path=/`, 'cache-control': 'no-store' }).end()
  }
  const close = (): Promise<void> =>
    new Promise((closed) => {
      socket.close()
      server.close(() => closed())
      server.closeAllConnections()
    })
  return { address, close }
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`)
}

function visitorOf(request: IncomingMessage, cookieName: string): Visitor {
  const { host, origin, cookie, authorization } = request.headers
  const own = (cookie ?? '').split('; ').find((pair) => pair.startsWith(`${cookieName}=`))
  return { path: pathOf(request), firstToken: tokenOf(request), host, origin, cookie: own?.slice(cookieName.length + 1), authorization }
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').replace(/\?.*$/s, '')
}

function tokenOf(request: IncomingMessage): string | null {
  const query = (request.url ?? '').split('?')[1]
  return query === undefined ? null : new URLSearchParams(query).get('token')
}
