import { oc } from '@orpc/contract'
import { z } from 'zod'
import { syncShape } from './shapes/sync.ts'

/** How this desk stands with its network. */
export const readSync = oc
  .route({ method: 'POST', path: '/read-sync' })
  .input(z.object({}))
  .output(syncShape)
