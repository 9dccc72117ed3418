import { oc } from '@orpc/contract'
import { z } from 'zod'
import { openSaleShape } from './shapes/open-sale.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** The bills that are open at this desk, all of them: they outlive lock, crash and restart, and travel nowhere. */
export const keepOpenSales = oc
  .route({ method: 'POST', path: '/keep-open-sales' })
  .input(z.object({ sales: z.array(openSaleShape).max(50) }))
  .output(outcomeOf(z.object({})))
