import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idShape } from './shapes/ids.ts'

/** Clients who have, or once had, this very phone. */
export const findPhone = oc
  .route({ method: 'POST', path: '/find-phone' })
  .input(z.object({ phone: z.string().max(40), exceptClientId: idShape.nullable() }))
  .output(z.object({ clients: z.array(z.object({ clientId: z.string(), name: z.string() })) }))
