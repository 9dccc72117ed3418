import { oc } from '@orpc/contract'
import { z } from 'zod'
import { clientRowShape } from './shapes/client-row.ts'

/** The first clients by name. */
export const listClients = oc
  .route({ method: 'POST', path: '/list-clients' })
  .input(z.object({ limit: z.int().min(1).max(200) }))
  .output(z.object({ clients: z.array(clientRowShape), total: z.int() }))
