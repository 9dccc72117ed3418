import { oc } from '@orpc/contract'
import { z } from 'zod'
import { outcomeOf } from './shapes/outcome.ts'

/** What putting a backup back would take away. */
export const previewRestore = oc
  .route({ method: 'POST', path: '/preview-restore' })
  .input(z.object({ backupAt: z.int() }))
  .output(outcomeOf(z.object({ operations: z.int(), sales: z.int(), visits: z.int(), isInNetwork: z.boolean() })))
