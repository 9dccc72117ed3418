import { oc } from '@orpc/contract'
import { z } from 'zod'

/** Shifts of this desk that were closed, newest first. */
export const listShifts = oc
  .route({ method: 'POST', path: '/list-shifts' })
  .input(z.object({}))
  .output(z.object({ shifts: z.array(z.object({ shiftId: z.string(), number: z.int(), day: z.string(), time: z.string(), closedByName: z.string(), differenceMinor: z.int() })) }))
