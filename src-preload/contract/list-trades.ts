import { oc } from '@orpc/contract'
import { z } from 'zod'

/** Trades whose starter catalogue a lone desk may begin with. */
export const listTrades = oc
  .route({ method: 'POST', path: '/list-trades' })
  .input(z.object({}))
  .output(z.object({ trades: z.array(z.object({ id: z.string(), services: z.array(z.object({ name: z.string(), priceMinor: z.int() })), types: z.array(z.object({ name: z.string(), stock: z.string(), priceMinor: z.int() })) })) }))
