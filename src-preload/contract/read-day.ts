import { oc } from '@orpc/contract'
import { z } from 'zod'
import { dayShape } from './shapes/ids.ts'

/** What happened on a day. */
export const readDay = oc
  .route({ method: 'POST', path: '/read-day' })
  .input(z.object({ day: dayShape }))
  .output(z.object({ day: z.string(), sales: z.int(), salesMinor: z.int(), visits: z.int(), lines: z.array(z.object({ operationId: z.string(), time: z.string(), kind: z.string(), clientId: z.string().nullable(), clientName: z.string(), facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])), stock: z.string().nullable(), change: z.int().nullable(), amountMinor: z.int().nullable(), saleId: z.string().nullable(), actorName: z.string(), undone: z.boolean() })), more: z.boolean() }))
