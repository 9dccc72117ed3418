import { createReadStream, statSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { syncPaths } from '#core/sync-protocol/paths.ts'
import { syncRefusalOf } from '../sync/sync-answer.ts'
import type { SyncService } from '../sync/sync-service.ts'
import type { HttpParts } from './http-parts.ts'
import { refusalStatus } from './refusal-status.ts'
import { authorizeRequest } from './sync-routes.ts'

/** Bytes of a snapshot from an offset on: a download that was cut goes on where it stopped. */
export function addSnapshotRoute(app: FastifyInstance, service: SyncService, fileOf: (networkId: string, id: string) => string | null, { clock, metrics }: HttpParts): void {
  app.get<{ Querystring: { id?: string; from?: string } }>(syncPaths.snapshot, async (request, reply) => {
    const authorized = await authorizeRequest(service, request, Buffer.alloc(0))
    const refuse = (code: keyof typeof refusalStatus): typeof reply => {
      metrics.count('refused', code)
      return reply.code(refusalStatus[code]).send(syncRefusalOf(code, clock.now()))
    }
    if (!authorized.ok) return refuse(authorized.code)
    if (authorized.session.handsInOnly) return refuse('device-is-revoked')
    const file = fileOf(authorized.network.networkId, request.query.id ?? '')
    const from = Number(request.query.from ?? 0)
    if (file === null || !Number.isSafeInteger(from) || from < 0) return refuse('message-is-malformed')
    const { size } = statSync(file)
    if (from > size) return refuse('message-is-malformed')
    return reply.header('content-type', 'application/octet-stream').header('content-length', size - from).send(from === size ? Buffer.alloc(0) : createReadStream(file, { start: from }))
  })
}
