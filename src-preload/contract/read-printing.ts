import { oc } from '@orpc/contract'
import { z } from 'zod'
import { outcomeOf } from './shapes/outcome.ts'
import { printingShape } from './shapes/printing.ts'

/** The printers of this desk and its print queue. */
export const readPrinting = oc
  .route({ method: 'POST', path: '/read-printing' })
  .input(z.object({}))
  .output(outcomeOf(printingShape))
