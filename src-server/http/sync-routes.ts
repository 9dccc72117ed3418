import { gzip } from 'node:zlib'
import { promisify } from 'node:util'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { SyncPath } from '#core/sync-protocol/paths.ts'
import { macHeader, sessionHeader, syncPaths } from '#core/sync-protocol/paths.ts'
import type { SyncRefusal } from '#core/sync-protocol/refusal.ts'
import { isDatabaseAway, isDiskFull } from '../ledger-db/ledger-trouble.ts'
import { syncRefusalOf } from '../sync/sync-answer.ts'
import type { SessionMessage, SyncService } from '../sync/sync-service.ts'
import type { HttpParts } from './http-parts.ts'
import { readBody } from './read-body.ts'
import { refusalStatus } from './refusal-status.ts'

const pack = promisify(gzip)
/** Shorter answers grow by packing, or are sent before they are packed. */
const leastPackedBytes = 1_400
const retryAfterMs = 1_000

type Answer = { readonly ok: true } | SyncRefusal
const sessionMessages: readonly SessionMessage[] = ['renew', 'push', 'pull', 'askFirst', 'compareRanges', 'fetchRows', 'bootstrap']

/** The messages of the protocol at their paths. Every refusal is a `syncRefusal` and is counted; nothing a desk sends can stop the server. */
export function addSyncRoutes(app: FastifyInstance, service: SyncService, parts: HttpParts): void {
  const answering = openAnswering(parts)
  const opening = (name: 'join' | 'hello', ask: (message: unknown, from: string) => Promise<Answer>): void => {
    app.post(syncPaths[name], (request, reply) =>
      answering(name, request, reply, async (body) => {
        const read = await readBody(body, encodingOf(request))
        return read.ok ? ask(read.message, request.ip) : syncRefusalOf(read.code, parts.clock.now())
      }),
    )
  }
  opening('join', service.join)
  opening('hello', service.hello)
  for (const name of sessionMessages) {
    app.post(syncPaths[name], (request, reply) =>
      answering(name, request, reply, async (body) => {
        const authorized = await authorizeRequest(service, request, body)
        if (!authorized.ok) return syncRefusalOf(authorized.code, parts.clock.now())
        const read = await readBody(body, encodingOf(request))
        return read.ok ? service.answer(name, authorized, read.message) : syncRefusalOf(read.code, parts.clock.now())
      }),
    )
  }
}

/** The MAC covers what travels: method, path with its query, and the body as it was sent. */
export function authorizeRequest(service: SyncService, request: FastifyRequest, body: Buffer): ReturnType<SyncService['authorize']> {
  return service.authorize({ sessionId: headerOf(request, sessionHeader), mac: headerOf(request, macHeader), method: request.method, path: request.url, body })
}

/** Runs one answer: measured, its refusals counted, its failures turned into a refusal that says to try again. */
export function openAnswering({ metrics, log, clock, isStopping }: HttpParts) {
  const failed = (name: SyncPath, error: unknown): SyncRefusal => {
    if (isDiskFull(error)) return syncRefusalOf('server-disk-is-full', clock.now(), 30_000)
    metrics.count('failure', isDatabaseAway(error) ? 'database-away' : name)
    if (!isDatabaseAway(error)) log.error('request-failed', error, { what: name })
    return syncRefusalOf('server-is-stopping', clock.now(), retryAfterMs)
  }
  return async (name: SyncPath, request: FastifyRequest, reply: FastifyReply, work: (body: Buffer) => Promise<Answer>): Promise<FastifyReply> => {
    const began = performance.now()
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const answer = isStopping() ? syncRefusalOf('server-is-stopping', clock.now(), retryAfterMs) : await work(body).catch((error: unknown) => failed(name, error))
    metrics.observeMs('request', name, performance.now() - began)
    if (!answer.ok) metrics.count('refused', answer.code)
    return send(request, reply, answer.ok ? 200 : refusalStatus[answer.code], JSON.stringify(answer))
  }
}

async function send(request: FastifyRequest, reply: FastifyReply, status: number, text: string): Promise<FastifyReply> {
  void reply.code(status).header('content-type', 'application/json; charset=utf-8').header('cache-control', 'no-store')
  const wantsPacked = text.length >= leastPackedBytes && /\bgzip\b/.test(headerOf(request, 'accept-encoding'))
  if (!wantsPacked) return reply.send(text)
  void reply.header('content-encoding', 'gzip')
  return reply.send(await pack(text, { level: 1 }))
}

function headerOf(request: FastifyRequest, name: string): string {
  const value = request.headers[name]
  return typeof value === 'string' ? value : ''
}

function encodingOf(request: FastifyRequest): string | undefined {
  return request.headers['content-encoding']
}
