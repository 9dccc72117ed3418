import { z } from 'zod'
import { languages } from '../std/language.ts'

/** One location. Its day turns at the cut-off in its own zone; its receipts carry its name and tax id. */
export const branchSchema = z.object({
  id: z.string().min(1).max(64),
  /** Two digits or letters that begin every receipt and membership number. */
  code: z.string().regex(/^[0-9A-Z]{2}$/),
  businessName: z.string().trim().min(1).max(255),
  name: z.string().trim().min(1).max(255),
  address: z.string().max(500),
  taxId: z.string().max(64),
  currency: z.string().length(3),
  timeZone: z.string().min(1).max(64),
  cutOffMinutes: z.int().min(0).max(720),
  cashStepMinor: z.int().min(1).max(100_000),
  receiptFooter: z.string().max(500),
  taxExemptionText: z.string().max(255),
  language: z.enum(languages),
  /** True where no fiscal device is set up: the receipt then says that it is not a fiscal receipt. */
  saysNotFiscal: z.boolean(),
  /** Above this difference between counted and expected cash a manager closes the shift; nothing said: no limit. */
  differenceLimitMinor: z.int().min(0).max(100_000_000_000).nullable().optional(),
  /** Whoever counts the cash does not see what is expected before the shift is closed. */
  countsBlind: z.boolean().optional(),
})
export type Branch = z.infer<typeof branchSchema>
