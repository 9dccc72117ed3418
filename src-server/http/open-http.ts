import type { FastifyInstance } from 'fastify'
import Fastify from 'fastify'
import { syncPaths } from '#core/sync-protocol/paths.ts'
import type { SyncRefusalCode } from '#core/sync-protocol/refusal.ts'
import { syncRefusalOf } from '../sync/sync-answer.ts'
import type { HttpParts } from './http-parts.ts'
import { mostBodyBytes } from './read-body.ts'
import { refusalStatus } from './refusal-status.ts'

const codeOfError: Readonly<Record<string, SyncRefusalCode>> = { FST_ERR_CTP_BODY_TOO_LARGE: 'message-is-too-large' }
const requestTimeoutMs = 60_000
const stopPatienceMs = 10_000
const stopStepMs = 10

/** The HTTP server before its routes: bodies as bytes, every failure before a route as a refusal, nothing logged of a request but its kind. */
export function openHttp({ metrics, log, clock }: HttpParts, isReady: () => Promise<boolean>): { readonly app: FastifyInstance; readonly finishRequests: () => Promise<void> } {
  const app = Fastify({ logger: false, bodyLimit: mostBodyBytes, requestTimeout: requestTimeoutMs, forceCloseConnections: 'idle', trustProxy: 'loopback' })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  const finishRequests = openFinishRequests(app)
  app.setErrorHandler((error: Error & { code?: string; statusCode?: number }, _request, reply) => {
    const code = codeOfError[error.code ?? ''] ?? 'message-is-malformed'
    metrics.count('refused', code)
    if ((error.statusCode ?? 500) >= 500) log.error('request-failed', error)
    return reply.code(refusalStatus[code]).send(syncRefusalOf(code, clock.now()))
  })
  app.setNotFoundHandler((_request, reply) => {
    metrics.count('refused', 'nothing-here')
    return reply.code(404).send({ ok: false, code: 'nothing-here' })
  })
  app.get('/health', () => ({ ok: true }))
  app.get('/ready', async (_request, reply) => {
    const ok = await isReady().catch(() => false)
    return reply.code(ok ? 200 : 503).send({ ok })
  })
  app.get('/metrics', (_request, reply) => reply.type('text/plain; version=0.0.4; charset=utf-8').send(metrics.text()))
  return { app, finishRequests }
}

/**
 * Counts requests that have come and were not answered yet; open streams are none. What it gives lets them be answered, for
 * a while, and then lets go of all connections.
 */
function openFinishRequests(app: FastifyInstance): () => Promise<void> {
  const waiting = { count: 0 }
  app.addHook('onRequest', (request, reply, done) => {
    const isStream = request.url === syncPaths.wake
    if (!isStream) waiting.count += 1
    reply.raw.once('close', () => (waiting.count -= isStream ? 0 : 1))
    done()
  })
  return async () => {
    const closed = app.close()
    for (let waited = 0; waiting.count > 0 && waited < stopPatienceMs; waited += stopStepMs) await new Promise((resolve) => setTimeout(resolve, stopStepMs))
    app.server.closeAllConnections()
    await closed
  }
}
