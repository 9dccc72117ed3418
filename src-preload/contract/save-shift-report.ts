import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** X or Z as PDF. */
export const saveShiftReport = oc
  .route({ method: 'POST', path: '/save-shift-report' })
  .input(z.object({ shiftId: idShape, paper: z.enum(['80mm', 'a4']) }))
  .output(outcomeOf(z.object({ fileName: z.string(), pdfBase64: z.string() })))
