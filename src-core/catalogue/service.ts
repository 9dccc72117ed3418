import { z } from 'zod'
import type { Refusal } from '../std/outcome.ts'
import { limits, wholeWithin } from './limits.ts'

/** A thing done for a client, or the group of such things that a membership may cover as a whole. */
export const serviceSchema = z.object({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(255),
  categoryId: z.string().min(1).max(64),
  priceMinor: z.int().min(0).max(100_000_000_000),
  durationMinutes: wholeWithin(limits.durationMinutes),
  taxBasisPoints: z.int().min(0).max(10_000),
  order: z.int().min(0),
  archived: z.boolean(),
})
export type Service = z.infer<typeof serviceSchema>

export const serviceCategorySchema = z.object({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(255),
  order: z.int().min(0),
  /** Nothing said: it is offered. */
  archived: z.boolean().optional(),
})
export type ServiceCategory = z.infer<typeof serviceCategorySchema>

/** A category is archived once nothing that is sold stands in it; null when it may be saved so. */
export function serviceCategoryProblem(category: ServiceCategory, services: readonly Service[]): Refusal | null {
  const live = services.filter(({ archived, categoryId }) => !archived && categoryId === category.id).length
  return category.archived === true && live > 0 ? { code: 'category-has-services', facts: { name: category.name, services: live } } : null
}
