import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'
import { shiftReportShape } from './shapes/shift-report.ts'

/** The X of an open shift, the Z of a closed one. */
export const readShiftReport = oc
  .route({ method: 'POST', path: '/read-shift-report' })
  .input(z.object({ shiftId: idShape }))
  .output(outcomeOf(shiftReportShape))
