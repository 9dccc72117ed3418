import type { z } from 'zod'
import type { HelloReply, HelloRequest } from '#core/sync-protocol/hello.ts'
import { canonicalJson } from '#core/std/canonical-json.ts'
import { must } from '#core/std/must.ts'
import type { MessageName } from '#core/sync-protocol/messages.ts'
import { messages } from '#core/sync-protocol/messages.ts'
import { macHeader, sessionHeader, syncPaths } from '#core/sync-protocol/paths.ts'
import { syncRefusal } from '#core/sync-protocol/refusal.ts'
import type { SyncAnswer } from '../ports/sync-transport.ts'
import { NotAnswered } from '../ports/sync-transport.ts'
import type { SyncParts } from './sync-parts.ts'
import { ServerRefused } from './sync-trouble.ts'

type Answered<Name extends MessageName> = z.infer<(typeof messages)[Name]['answered']>
type Asked<Name extends MessageName> = z.infer<(typeof messages)[Name]['asked']>

/** A desk's session with its server: opened by a signed hello, spoken in under its key, renewed before it ends (rule P6). */
export type Session = {
  /** The hello of the session in force; opens one when there is none. */
  readonly hello: () => Promise<HelloReply>
  readonly ask: <Name extends MessageName>(name: Name, body: Asked<Name>) => Promise<Answered<Name>>
  /** Headers for the stream of pokes. */
  readonly headers: (method: string, path: string) => Record<string, string>
  readonly isOpen: () => boolean
  readonly protocol: () => number | null
  readonly end: () => void
}

/** A session is renewed this long before the server would end it. */
const renewBeforeMs = 60_000

export function openSession(parts: SyncParts): Session {
  const { transport, identity, clock } = parts
  let current: { reply: HelloReply; renewAtMs: number } | null = null

  const hello = async (): Promise<HelloReply> => {
    if (current !== null && clock.now() < current.renewAtMs) return current.reply
    const request = helloOf(parts)
    const answer = await transport.post(syncPaths.hello, JSON.stringify({ hello: request, signature: identity.sign(canonicalJson(request)) }), () => ({}))
    const reply = read('hello', answer)
    // By this desk's own clock: the server's may be years away.
    current = { reply, renewAtMs: clock.now() + reply.session.expiresAtMs - reply.serverTimeMs - renewBeforeMs }
    return reply
  }
  const headers = (method: string, path: string, sent: string | Uint8Array = ''): Record<string, string> => {
    const { session } = must(current, 'A session is open').reply
    return { [sessionHeader]: session.id, [macHeader]: identity.mac(session.key, `${method} ${path}\n`, sent) }
  }
  const ask = async <Name extends MessageName>(name: Name, body: Asked<Name>): Promise<Answered<Name>> => {
    const text = JSON.stringify(body)
    const path = syncPaths[name]
    await hello()
    try {
      return read(name, await transport.post(path, text, (sent) => headers('POST', path, sent)))
    } catch (error) {
      if (!(error instanceof ServerRefused) || error.code !== 'session-is-over') throw error
      current = null
      await hello()
      return read(name, await transport.post(path, text, (sent) => headers('POST', path, sent)))
    }
  }
  return { hello, ask, headers, isOpen: () => current !== null, protocol: () => current?.reply.protocol ?? null, end: () => { current = null } }
}

function helloOf({ store, identity, clock, newId, appVersion, protocol, kinds, network, segmentId }: SyncParts): HelloRequest {
  const { networkId, epoch } = must(network(), 'Only a desk that joined a network says hello')
  return {
    protocol, appVersion, networkId, epoch,
    deviceId: identity.deviceId,
    segmentId: segmentId(),
    kinds: [...kinds],
    heads: store.ownHeads(20),
    cursors: { ledger: store.cursor('ledger'), personal: store.cursor('personal'), catalogue: store.cursor('catalogue') },
    digests: { ledger: store.digest('ledger'), personal: store.digest('personal'), catalogue: store.digest('catalogue') },
    unsent: store.unsentCount(),
    sentAtMs: Math.max(0, clock.now()),
    nonce: newId(),
  }
}

/** What came instead of bytes: a refusal is thrown, anything else counts as no answer. */
export function readRefusal({ body }: SyncAnswer): never {
  const refusal = syncRefusal.safeParse(jsonOf(body))
  if (refusal.success) throw new ServerRefused(refusal.data.code, refusal.data.retryAfterMs)
  throw new NotAnswered('No server of ours answers so')
}

/** A reply as its schema has it; a refusal is thrown, and whatever no server of ours says counts as no answer. */
function read<Name extends MessageName>(name: Name, { body }: SyncAnswer): Answered<Name> {
  const value = jsonOf(body)
  const refusal = syncRefusal.safeParse(value)
  if (refusal.success) throw new ServerRefused(refusal.data.code, refusal.data.retryAfterMs)
  const reply = messages[name].answered.safeParse(value)
  if (!reply.success) throw new NotAnswered(`No server of ours answers ${name} so`)
  return reply.data as Answered<Name>
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // A hotspot's page with status 200 is no answer.
    return undefined
  }
}
