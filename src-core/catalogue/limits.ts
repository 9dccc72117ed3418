import { z } from 'zod'

/** The least and the most of a whole number in the catalogue: the schema and the field on the screen read the same. */
export type Limits = { readonly least: number; readonly most: number }

export const limits = {
  visits: { least: 1, most: 10_000 },
  periodCount: { least: 1, most: 1000 },
  daysAhead: { least: 0, most: 3650 },
  freezeDays: { least: 1, most: 3650 },
  capVisits: { least: 1, most: 1000 },
  graceDays: { least: 0, most: 365 },
  daysPastEnd: { least: 0, most: 365 },
  withdrawalDays: { least: 0, most: 365 },
  durationMinutes: { least: 0, most: 1440 },
} as const satisfies Readonly<Record<string, Limits>>

/** Most rows of what one membership covers, most spans of hours, most caps. */
export const mostRows = { covers: 200, hours: 50, caps: 3 } as const

export function wholeWithin({ least, most }: Limits): z.ZodInt {
  return z.int().min(least).max(most)
}
