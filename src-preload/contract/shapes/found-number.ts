import { z } from 'zod'

/** What a number or a code leads to. */
export const foundNumberShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('client'), clientId: z.string() }),
  /** Several clients share it, such as a phone. */
  z.object({ kind: z.literal('clients'), text: z.string() }),
  /** Sold to nobody by name: the receipt of its sale. */
  z.object({ kind: z.literal('membership'), number: z.string(), name: z.string(), saleId: z.string() }),
  z.object({ kind: z.literal('gift-card'), number: z.string(), name: z.string(), toSpendMinor: z.int(), currency: z.string(), text: z.string() }),
  z.object({ kind: z.literal('receipt'), saleId: z.string(), number: z.string(), day: z.string(), totalMinor: z.int(), currency: z.string() }),
])
export type FoundNumberView = z.infer<typeof foundNumberShape>
