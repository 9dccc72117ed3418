import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'
import { receiptShape } from './shapes/receipt.ts'

/** A receipt as it was kept. */
export const readReceipt = oc
  .route({ method: 'POST', path: '/read-receipt' })
  .input(z.object({ saleId: idShape }))
  .output(outcomeOf(receiptShape))
