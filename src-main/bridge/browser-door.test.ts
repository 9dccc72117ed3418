import { request } from 'node:http'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { oc } from '@orpc/contract'
import { implement } from '@orpc/server'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { openBrowserDoor } from './browser-door.ts'
import type { BrowserDoor } from './browser-door.ts'
import { cutDoorKeys } from './door-keys.ts'
import type { DoorKeys } from './door-keys.ts'

// A desk with one question, behind the real door on a real port.
const contract = { countVisits: oc.route({ method: 'POST', path: '/count-visits' }).input(z.object({ note: z.string().max(100) })).output(z.object({ session: z.int() })) }
type Session = { readonly number: number }
const handlers = implement(contract).$context<{ session: Session }>()
const router = handlers.router({ countVisits: handlers.countVisits.handler(({ context }) => ({ session: context.session.number })) })

let door: BrowserDoor
let keys: DoorKeys
const errors: unknown[] = []
beforeEach(async () => {
  let sessions = 0
  errors.length = 0
  keys = cutDoorKeys('script-token')
  door = await openBrowserDoor({
    desk: { router, openSession: (): Session => ({ number: (sessions += 1) }) },
    keys,
    version: '1.2.3',
    port: 0,
    findPage: async (address) => (address === '/' ? { bytes: new TextEncoder().encode('<p>desk</p>'), contentType: 'text/html' } : null),
    words: { 'needs-first-address': 'whole address', 'address-used': 'used', 'not-from-here': 'not from here', 'nothing-here': 'nothing' },
    onError: (error) => errors.push(error),
  })
})
afterEach(() => door.close())

type Answer = { readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly body: string }
function visit(path: string, headers: Readonly<Record<string, string>> = {}, body?: string): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request(new URL(path, door.address), { method: body === undefined ? 'GET' : 'POST', headers }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
    })
    sent.on('error', fail)
    sent.end(body)
  })
}

async function enter(): Promise<string> {
  const answer = await visit(`/?token=${keys.firstToken}`)
  return String(answer.headers['set-cookie']).split(';')[0] ?? ''
}

type Called = { readonly socket: WebSocket; readonly closedWith: Promise<number>; readonly ask: () => Promise<{ session: number }> }
function call(cookie: string, origin = door.address): Called {
  const socket = new WebSocket(`${door.address.replace('http', 'ws')}/rpc`, { headers: { cookie }, origin })
  const closedWith = new Promise<number>((closed) => {
    socket.on('close', closed)
    socket.on('unexpected-response', (_, response) => closed(response.statusCode ?? 0))
    socket.on('error', () => undefined)
  })
  const client = createORPCClient<{ countVisits: (input: { note: string }) => Promise<{ session: number }> }>(new RPCLink({ websocket: socket as Pick<globalThis.WebSocket, 'addEventListener' | 'removeEventListener' | 'send' | 'readyState'> }))
  return { socket, closedWith, ask: () => client.countVisits({ note: 'a' }) }
}

it('the first address gives a strict cookie once, and the page after it', async () => {
  const first = await visit(`/?token=${keys.firstToken}`)
  expect([first.status, first.headers['location']]).toEqual([303, '/'])
  expect(String(first.headers['set-cookie'])).toMatch(/^counterfoil-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
  expect(await visit(`/?token=${keys.firstToken}`)).toMatchObject({ status: 401, body: 'used\n' })
  const page = await visit('/', { cookie: String(first.headers['set-cookie']).split(';')[0] ?? '' })
  expect(page).toMatchObject({ status: 200, body: '<p>desk</p>' })
  expect(page.headers['content-security-policy']).toContain("default-src 'self'")
})

const turnedAway: [who: string, path: string, headers: Record<string, string>, status: number, words: string][] = [
  ['no token', '/', {}, 401, 'whole address\n'],
  ['another host', '/', { host: 'evil.example' }, 403, 'not from here\n'],
  ['another origin', '/api/count-visits', { origin: 'https://evil.example', authorization: 'Bearer script-token' }, 403, 'not from here\n'],
  ['a script without its token', '/api/openapi.json', {}, 401, 'whole address\n'],
  ['an unknown question', '/api/unknown', { authorization: 'Bearer script-token' }, 404, 'nothing\n'],
]
it.each(turnedAway)('%s is turned away in words', async (_, path, headers, status, words) => {
  expect(await visit(path, headers)).toMatchObject({ status, body: words })
})

it('scripts ask over HTTP with one session, and read the description', async () => {
  const authorization = 'Bearer script-token'
  const ask = (note: string): Promise<Answer> => visit('/api/count-visits', { authorization, 'content-type': 'application/json' }, JSON.stringify({ note }))
  expect(await ask('a')).toMatchObject({ status: 200, body: '{"session":1}' })
  expect(await ask('b')).toMatchObject({ status: 200, body: '{"session":1}' })
  expect(await ask('x'.repeat(10_000_000))).toMatchObject({ status: 400 })
  expect(await ask('x'.repeat(40_000_000)).catch(() => ({ status: 413 }))).toMatchObject({ status: 413 })
  const description = JSON.parse((await visit('/api/openapi.json', { authorization })).body) as { openapi: string; paths: object }
  expect(description.openapi).toMatch(/^3\.1\./)
  expect(Object.keys(description.paths)).toEqual(['/count-visits'])
})

it('a window works over its socket, and a second one is told that it is the second', async () => {
  const cookie = await enter()
  const first = call(cookie)
  expect(await first.ask()).toEqual({ session: 1 })
  expect(await call(cookie).closedWith).toBe(4001)
  expect(await first.ask()).toEqual({ session: 1 })
  first.socket.close()
  const next = call(cookie)
  expect(await next.ask()).toEqual({ session: 2 })
  next.socket.close()
})

it('a socket from another page or without the cookie is refused', async () => {
  const cookie = await enter()
  expect(await call(cookie, 'https://evil.example').closedWith).toBe(403)
  expect(await call('').closedWith).toBe(403)
})

it('what is too large to read ends the socket and not the desk', async () => {
  const cookie = await enter()
  const large = call(cookie)
  await large.ask()
  large.socket.send('x'.repeat(40_000_000))
  expect(await large.closedWith).toBeGreaterThan(1000)
  expect(await call(cookie).ask()).toEqual({ session: 2 })
  expect(errors).toEqual([])
})
