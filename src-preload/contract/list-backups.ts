import { oc } from '@orpc/contract'
import { z } from 'zod'
import { momentShape } from './shapes/moment.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Backups of this desk's ledger, newest first; `operations` is null of one that cannot be read. */
export const listBackups = oc
  .route({ method: 'POST', path: '/list-backups' })
  .input(z.object({}))
  .output(outcomeOf(z.object({ backups: z.array(z.object({ backupAt: z.int(), moment: momentShape, operations: z.int().nullable() })) })))
