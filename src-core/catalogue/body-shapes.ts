import { z } from 'zod'
import { largestAmount } from '../money/amount.ts'
import type { CalendarDay } from '../dates/calendar-day.ts'
import { isCalendarDay } from '../dates/calendar-day.ts'

/** Shapes that bodies of operations share. They are checked when a body is decided and when one comes from another desk. */
export const idInBody = z.string().min(1).max(64)
export const dayInBody = z.string().refine((text): text is CalendarDay => isCalendarDay(text), 'Not a calendar day') as unknown as z.ZodType<CalendarDay>
export const amountInBody = z.int().min(0).max(largestAmount)
export const signedAmountInBody = z.int().min(-largestAmount).max(largestAmount)
export const nameInBody = z.string().max(255)
