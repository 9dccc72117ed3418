import { z } from 'zod'

/** Longest texts of a client's record; longer input is refused at the field, never cut. */
export const clientLimits = { name: 200, phone: 40, email: 254, note: 2_000, phones: 20 } as const

/** A client as a person at the desk types it: personal records, never part of the ledger (domain.md §10). */
export const clientInputSchema = z.object({
  name: z.string().trim().min(1).max(clientLimits.name),
  phones: z.array(z.string().trim().min(1).max(clientLimits.phone)).max(clientLimits.phones),
  email: z.string().trim().max(clientLimits.email),
  note: z.string().trim().max(clientLimits.note),
})
export type ClientInput = z.infer<typeof clientInputSchema>
