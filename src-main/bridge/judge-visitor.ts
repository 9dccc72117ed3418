import type { DoorKeys } from './door-keys.ts'

/** The parts of a request that decide who is asking. */
export type Visitor = {
  readonly path: string
  readonly firstToken: string | null
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly cookie: string | undefined
  readonly authorization: string | undefined
}

export type Verdict = 'window' | 'script' | 'first-visit' | 'needs-first-address' | 'not-from-here'

/**
 * Host and Origin come first: a page of some other site that makes this browser call 127.0.0.1, under whatever name, is
 * turned away before any token is looked at.
 */
export function judgeVisitor(visitor: Visitor, address: string, keys: DoorKeys): Verdict {
  const own = new URL(address)
  if (visitor.host !== own.host) return 'not-from-here'
  if (visitor.origin !== undefined && visitor.origin !== own.origin) return 'not-from-here'
  if (visitor.path.startsWith('/api/')) return keys.isScript(bearer(visitor.authorization)) ? 'script' : 'needs-first-address'
  if (visitor.path === '/rpc' && visitor.origin === undefined) return 'not-from-here'
  if (keys.isWindow(visitor.cookie)) return 'window'
  if (visitor.path === '/' && visitor.firstToken !== null && keys.isFirstToken(visitor.firstToken)) return 'first-visit'
  return 'needs-first-address'
}

function bearer(authorization: string | undefined): string | undefined {
  return /^Bearer (\S+)$/.exec(authorization ?? '')?.[1]
}
