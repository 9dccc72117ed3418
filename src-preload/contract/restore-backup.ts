import { oc } from '@orpc/contract'
import { z } from 'zod'
import { outcomeOf } from './shapes/outcome.ts'

/** Puts a backup in the place of the ledger and goes on with it. Whoever did it gives their PIN again afterwards. */
export const restoreBackup = oc
  .route({ method: 'POST', path: '/restore-backup' })
  .input(z.object({ backupAt: z.int() }))
  .output(outcomeOf(z.object({ operations: z.int() })))
