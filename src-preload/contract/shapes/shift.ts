import { z } from 'zod'
import { moneyWhys } from '#core/shifts/shift-money.ts'

/** One cash session as it stands: what came in by each way of paying, and what cash there should be. */
export const shiftShape = z.object({
  shiftId: z.string(),
  number: z.int(),
  openedDay: z.string(),
  openedTime: z.string(),
  openedByName: z.string(),
  floatMinor: z.int(),
  sales: z.int(),
  discountMinor: z.int(),
  totalMinor: z.int(),
  methods: z.array(z.object({ method: z.string(), count: z.int(), inMinor: z.int(), outMinor: z.int() })),
  /** Money that moved besides sales, in ledger order: negative went out. */
  movements: z.array(z.object({ why: z.enum(moneyWhys), amountMinor: z.int(), receiptNumber: z.string().nullable() })),
  expectedCashMinor: z.int(),
  firstReceipt: z.string().nullable(),
  lastReceipt: z.string().nullable(),
  /** What is expected is not shown to whoever counts. */
  countsBlind: z.boolean(),
})
export type ShiftView = z.infer<typeof shiftShape>
