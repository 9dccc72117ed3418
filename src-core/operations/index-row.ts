import type { CalendarDay } from '../dates/calendar-day.ts'

/**
 * What an operation adds to the tables by which things are found. Rows are keyed and adding one again changes nothing, so
 * arrival order does not matter: a shift's row is completed by whichever of its opening and its closing comes second.
 */
export type IndexRow =
  | { readonly table: 'contents'; readonly id: string; readonly kind: ContentKind; readonly value: unknown }
  | {
      readonly table: 'memberships'
      readonly membershipId: string
      readonly clientId: string | null
      readonly number: string
      readonly code: string
      readonly termsId: string
      readonly soldDay: CalendarDay
      readonly branchId: string
    }
  | {
      readonly table: 'sales'
      readonly saleId: string
      readonly clientId: string | null
      readonly shiftId: string
      readonly receiptNumber: string
      readonly totalMinor: number
      readonly currency: string
      readonly businessDay: CalendarDay
    }
  | {
      readonly table: 'shifts'
      readonly shiftId: string
      readonly deviceId: string
      readonly number: number
      readonly branchId: string
      readonly businessDay: CalendarDay
      readonly openedAt: number
      readonly closedAt: number | null
    }

/** Records of the ledger that are named by their content. */
export type ContentKind = 'terms' | 'receipt-heading'
