import { oc } from '@orpc/contract'
import { z } from 'zod'
import { outcomeOf } from './shapes/outcome.ts'
import { recordShape, shownKind } from './shapes/record.ts'

/** The network's records of one kind, each with all of its versions: for the office's plain form. */
export const readRecords = oc
  .route({ method: 'POST', path: '/read-records' })
  .input(z.object({ kind: shownKind }))
  .output(outcomeOf(z.object({ records: z.array(recordShape) })))
