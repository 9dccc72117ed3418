import { oc } from '@orpc/contract'
import { z } from 'zod'
import { shiftShape } from './shapes/shift.ts'

/** The open shift as it stands. */
export const readShift = oc
  .route({ method: 'POST', path: '/read-shift' })
  .input(z.object({}))
  .output(z.object({ shift: shiftShape.nullable() }))
