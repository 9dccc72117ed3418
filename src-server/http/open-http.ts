import type { FastifyInstance } from 'fastify'
import Fastify from 'fastify'
import type { SyncRefusalCode } from '#core/sync-protocol/refusal.ts'
import { syncRefusalOf } from '../sync/sync-answer.ts'
import type { HttpParts } from './http-parts.ts'
import { mostBodyBytes } from './read-body.ts'
import { refusalStatus } from './refusal-status.ts'

const codeOfError: Readonly<Record<string, SyncRefusalCode>> = { FST_ERR_CTP_BODY_TOO_LARGE: 'message-is-too-large' }
const requestTimeoutMs = 60_000

/** The HTTP server before its routes: bodies as bytes, every failure before a route as a refusal, nothing logged of a request but its kind. */
export function openHttp({ metrics, log, clock }: HttpParts, isReady: () => Promise<boolean>): FastifyInstance {
  const app = Fastify({ logger: false, bodyLimit: mostBodyBytes, requestTimeout: requestTimeoutMs, forceCloseConnections: 'idle', trustProxy: 'loopback' })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
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
  return app
}
