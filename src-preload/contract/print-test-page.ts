import { oc } from '@orpc/contract'
import { z } from 'zod'
import { operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Prints a test page. */
export const printTestPage = oc
  .route({ method: 'POST', path: '/print-test-page' })
  .input(z.object({ operationId: operationIdShape, printerId: z.string().min(1).max(64) }))
  .output(outcomeOf(z.object({ jobId: z.string() })))
