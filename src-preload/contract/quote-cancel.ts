import { oc } from '@orpc/contract'
import { z } from 'zod'
import { moneyMethods } from '#core/sales/bodies.ts'
import { idShape } from './shapes/ids.ts'
import { outcomeOf, refusalShape } from './shapes/outcome.ts'
import { givenBackShape } from './shapes/refund.ts'

/** What cancelling a bill would take back and give back, nothing recorded. */
export const quoteCancel = oc
  .route({ method: 'POST', path: '/quote-cancel' })
  .input(z.object({ saleId: idShape, cannotGoBack: z.array(z.enum(moneyMethods)).max(4) }))
  .output(
    outcomeOf(
      z.object({
        currency: z.string(),
        receiptNumber: z.string(),
        totalMinor: z.int(),
        hasClient: z.boolean(),
        lines: z.array(z.object({ kind: z.string(), name: z.string(), quantity: z.int(), netMinor: z.int() })),
        tenders: z.array(givenBackShape),
        /** Why it cannot be cancelled; null when it can. */
        refusal: refusalShape.nullable(),
      }),
    ),
  )
