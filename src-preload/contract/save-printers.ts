import { oc } from '@orpc/contract'
import { z } from 'zod'
import { printersSchema } from '#core/catalogue/printer.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Keeps the receipt printers of this desk, its own first. */
export const savePrinters = oc
  .route({ method: 'POST', path: '/save-printers' })
  .input(z.object({ printers: printersSchema }))
  .output(outcomeOf(z.object({})))
