import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { ORPCError, onError } from '@orpc/server'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import type { adminRouter } from '../access/router.ts'
import type { HttpParts } from './http-parts.ts'

const prefix = '/api/v1'
const mostAdminBytes = 256 * 1024

/** The administration as plain HTTP, and its description in OpenAPI 3.1 at an address that does not change. */
export function addAdminRoutes(app: FastifyInstance, router: ReturnType<typeof adminRouter>, version: string, { metrics, log }: HttpParts): void {
  const handler = new OpenAPIHandler(router, {
    interceptors: [
      onError((error) => {
        if (error instanceof ORPCError && error.status < 500) metrics.count('admin_refused', error.code)
        else log.error('admin-request-failed', error)
      }),
    ],
  })
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const describe = async (): Promise<unknown> =>
    generator.generate(router, { info: { title: 'Counterfoil server', version }, servers: [{ url: prefix }], security: [{ bearer: [] }], components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } } })
  app.get('/openapi.json', describe)
  app.all(`${prefix}/*`, { bodyLimit: mostAdminBytes }, async (request, reply) => {
    const { matched, response } = await handler.handle(asWebRequest(request), { prefix, context: { token: /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null } })
    return matched ? answer(reply, response) : reply.callNotFound()
  })
}

function asWebRequest(request: FastifyRequest): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value)
  const body = Buffer.isBuffer(request.body) && request.method !== 'GET' && request.method !== 'HEAD' ? { body: new Uint8Array(request.body) } : {}
  return new Request(new URL(request.url, 'http://server'), { method: request.method, headers, ...body })
}

async function answer(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  void reply.code(response.status).header('content-type', response.headers.get('content-type') ?? 'application/json').header('cache-control', 'no-store')
  return reply.send(Buffer.from(await response.arrayBuffer()))
}
