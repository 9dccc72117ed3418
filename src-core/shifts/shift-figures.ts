import { z } from 'zod'
import { amountInBody, nameInBody, signedAmountInBody } from '../catalogue/body-shapes.ts'
import { moneyWhys } from './shift-money.ts'

const count = z.int().min(0)

/** What a shift came to, as X shows it and as Z keeps it: with the closing, so that a Z never changes. Minor units. */
export const shiftFiguresSchema = z.object({
  sales: z.object({ count, grossMinor: amountInBody, discountMinor: amountInBody, totalMinor: amountInBody }),
  /** Money that moved besides sales; negative went out. */
  moved: z.array(z.object({ why: z.enum(moneyWhys), count, amountMinor: signedAmountInBody })).max(moneyWhys.length),
  methods: z.array(z.object({ method: z.string().min(1).max(16), count, inMinor: amountInBody, outMinor: amountInBody })).max(10),
  giftCardsSoldMinor: amountInBody,
  giftCardsRedeemedMinor: amountInBody,
  accountsToppedUpMinor: amountInBody,
  accountsSpentMinor: amountInBody,
  drawerOpenings: count,
  firstReceipt: nameInBody.nullable(),
  lastReceipt: nameInBody.nullable(),
  /** What the network had not acknowledged when this was reckoned. */
  unsent: count,
})
export type ShiftFigures = z.infer<typeof shiftFiguresSchema>
