import { z } from 'zod'
import { moneyMethods } from '#core/sales/bodies.ts'
import { amountShape, idShape, operationIdShape } from './ids.ts'
import { discountShape, lineInputShape, tenderInputShape } from './quote.ts'

/** Every way a bill can be paid at the counter. */
const payMethods = [...moneyMethods, 'gift-card', 'client-account'] as const

/** A bill that was begun and is not paid. The desk keeps it for its window: what it comes to is worked out anew. */
export const openSaleShape = z.object({
  operationId: operationIdShape,
  /** Null: sold to nobody by name. */
  clientId: idShape.nullable(),
  /** What it was put aside under, where no client says whose it is. */
  name: z.string().trim().max(60),
  /** Epoch milliseconds at which it was begun. */
  begunAt: z.int().min(0),
  lines: z.array(lineInputShape).max(50),
  discount: discountShape.nullable(),
  tenders: z.array(tenderInputShape).max(20),
  /** The way in hand: the amount typed for it, and the code of the gift card. */
  method: z.enum(payMethods),
  givenMinor: amountShape.nullable(),
  code: z.string().max(40),
  /** On the screen, rather than put aside. */
  inHand: z.boolean(),
})
export type OpenSale = z.infer<typeof openSaleShape>
