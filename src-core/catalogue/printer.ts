import { z } from 'zod'

/** A receipt printer this desk knows. The first of a desk's printers is its own; the others are the way out when it fails. */
export const printerSchema = z.object({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(120),
  host: z.string().trim().min(1).max(255),
  port: z.int().min(1).max(65_535),
  /** Width of the roll in millimetres. */
  paper: z.enum(['58', '80']),
  /** `picture` where the printer's own letters came out wrong on the test page. */
  letters: z.enum(['text', 'picture']),
  hasDrawer: z.boolean(),
  /** Whether every sale prints by itself. */
  printsSales: z.boolean(),
})
export type Printer = z.infer<typeof printerSchema>

/** As many printers as a desk may know: its own, and ways out. */
export const mostPrinters = 4
export const printersSchema = z.array(printerSchema).max(mostPrinters)
