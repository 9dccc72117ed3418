import { z } from 'zod'

/** A length in calendar units, as typed in a membership type's settings. */
export const periodSchema = z.object({ unit: z.enum(['day', 'week', 'month', 'year']), count: z.int().min(1).max(1000) })
