import { oc } from '@orpc/contract'
import { z } from 'zod'
import { clientRowShape } from './shapes/client-row.ts'

/** The one search box. */
export const searchClients = oc
  .route({ method: 'POST', path: '/search-clients' })
  .input(z.object({ text: z.string().max(200) }))
  .output(z.object({ clients: z.array(clientRowShape), more: z.boolean() }))
