import { z } from 'zod'
import { limits, wholeWithin } from './limits.ts'

/** A length in calendar units, as typed in a membership type's settings. */
export const periodSchema = z.object({ unit: z.enum(['day', 'week', 'month', 'year']), count: wholeWithin(limits.periodCount) })
