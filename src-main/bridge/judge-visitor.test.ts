import { expect, it } from 'vitest'
import { cutDoorKeys } from './door-keys.ts'
import { judgeVisitor } from './judge-visitor.ts'
import type { Verdict, Visitor } from './judge-visitor.ts'

const address = 'http://127.0.0.1:4100'
const keys = cutDoorKeys('script-token')
const cookie = keys.admit(keys.firstToken) ?? ''
const stranger: Visitor = { path: '/', firstToken: null, host: '127.0.0.1:4100', origin: undefined, cookie: undefined, authorization: undefined }

const visits: [who: string, visitor: Visitor, verdict: Verdict][] = [
  ['a window with the cookie', { ...stranger, cookie }, 'window'],
  ['nobody in particular', stranger, 'needs-first-address'],
  ['a wrong cookie', { ...stranger, cookie: 'x' }, 'needs-first-address'],
  ['the first token', { ...stranger, firstToken: keys.firstToken }, 'first-visit'],
  ['the first token anywhere else', { ...stranger, firstToken: keys.firstToken, path: '/assets/a.js' }, 'needs-first-address'],
  ['a wrong first token', { ...stranger, firstToken: 'x' }, 'needs-first-address'],
  ['a rebound name, even with the cookie', { ...stranger, cookie, host: 'evil.example:4100' }, 'not-from-here'],
  ['another port', { ...stranger, cookie, host: '127.0.0.1:4101' }, 'not-from-here'],
  ['no host', { ...stranger, cookie, host: undefined }, 'not-from-here'],
  ['a page of another site, even with the cookie', { ...stranger, cookie, origin: 'https://evil.example' }, 'not-from-here'],
  ['a sandboxed page', { ...stranger, cookie, origin: 'null' }, 'not-from-here'],
  ['the socket of our page', { ...stranger, path: '/rpc', cookie, origin: address }, 'window'],
  ['a socket that says no origin', { ...stranger, path: '/rpc', cookie }, 'not-from-here'],
  ['the socket without a cookie', { ...stranger, path: '/rpc', origin: address }, 'needs-first-address'],
  ['a script with its token', { ...stranger, path: '/api/x', authorization: 'Bearer script-token' }, 'script'],
  ['a script with another token', { ...stranger, path: '/api/x', authorization: 'Bearer other' }, 'needs-first-address'],
  ['a window at the API', { ...stranger, path: '/api/x', cookie }, 'needs-first-address'],
  ['a script token at the pages', { ...stranger, authorization: 'Bearer script-token' }, 'needs-first-address'],
  ['a foreign page with the script token', { ...stranger, path: '/api/x', origin: 'https://evil.example', authorization: 'Bearer script-token' }, 'not-from-here'],
]
it.each(visits)('%s', (_, visitor, verdict) => {
  expect(judgeVisitor(visitor, address, keys)).toBe(verdict)
})

it('without a script token nobody is a script', () => {
  const locked = cutDoorKeys(null)
  expect(judgeVisitor({ ...stranger, path: '/api/x', authorization: 'Bearer null' }, address, locked)).toBe('needs-first-address')
  expect(judgeVisitor({ ...stranger, path: '/api/x', authorization: 'Bearer ' }, address, locked)).toBe('needs-first-address')
})

it('the first token works once', () => {
  expect(keys.admit(keys.firstToken)).toBeNull()
})
