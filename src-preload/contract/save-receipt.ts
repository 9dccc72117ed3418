import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** A receipt as PDF. */
export const saveReceipt = oc
  .route({ method: 'POST', path: '/save-receipt' })
  .input(z.object({ saleId: idShape, paper: z.enum(['80mm', 'a4']) }))
  .output(outcomeOf(z.object({ fileName: z.string(), pdfBase64: z.string() })))
