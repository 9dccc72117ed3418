import type { IncomingMessage, ServerResponse } from 'node:http'
import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/node'
import { BodyLimitPlugin } from '@orpc/server/node'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import type { DeskAccess } from './desk-access.ts'
import { largestMessageBytes } from './window-socket.ts'

const prefix = '/api'

/** The contract as plain HTTP for scripts on this machine, described by itself in OpenAPI 3.1. */
export function scriptsApi<Session>(desk: DeskAccess<Session>, version: string): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const handler = new OpenAPIHandler(desk.router, { plugins: [new BodyLimitPlugin({ maxBodySize: largestMessageBytes })] })
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  let description: Promise<string> | null = null
  let session: Session | null = null

  const describe = async (): Promise<string> =>
    JSON.stringify(await generator.generate(desk.router, { info: { title: 'Counterfoil desk', version }, servers: [{ url: prefix }], security: [{ bearer: [] }], components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } } }))

  return async (request, response) => {
    if (request.method === 'GET' && request.url === `${prefix}/openapi.json`) {
      description ??= describe()
      response.writeHead(200, { 'content-type': 'application/json' }).end(await description)
      return true
    }
    // One token, one person's session: scripts unlock once and go on, as a window does.
    session ??= desk.openSession()
    return (await handler.handle(request, response, { prefix, context: { session } })).matched
  }
}
