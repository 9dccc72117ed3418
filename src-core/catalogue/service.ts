import { z } from 'zod'

/** A thing done for a client, or the group of such things that a membership may cover as a whole. */
export const serviceSchema = z.object({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(255),
  categoryId: z.string().min(1).max(64),
  priceMinor: z.int().min(0).max(100_000_000_000),
  durationMinutes: z.int().min(0).max(1440),
  taxBasisPoints: z.int().min(0).max(10_000),
  order: z.int().min(0),
  archived: z.boolean(),
})
export type Service = z.infer<typeof serviceSchema>

export const serviceCategorySchema = z.object({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(255),
  order: z.int().min(0),
})
export type ServiceCategory = z.infer<typeof serviceCategorySchema>
