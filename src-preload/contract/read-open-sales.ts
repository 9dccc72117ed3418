import { oc } from '@orpc/contract'
import { z } from 'zod'
import { openSaleShape } from './shapes/open-sale.ts'

/** The bills that are open at this desk, the one in hand first. `totalMinor` is null where a part of the bill cannot be sold any more. */
export const readOpenSales = oc
  .route({ method: 'POST', path: '/read-open-sales' })
  .input(z.object({}))
  .output(z.object({ sales: z.array(z.object({ sale: openSaleShape, clientName: z.string(), begunTime: z.string(), totalMinor: z.int().nullable() })) }))
