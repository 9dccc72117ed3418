import { z } from 'zod'

export const clientShape = z.object({
  id: z.string(),
  name: z.string(),
  phones: z.array(z.string()),
  /** Numbers the client no longer uses: they still find the client. */
  formerPhones: z.array(z.string()),
  email: z.string(),
  note: z.string(),
  clientSince: z.string(),
  visits: z.int(),
})
export type ClientView = z.infer<typeof clientShape>
