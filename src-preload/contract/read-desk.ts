import { oc } from '@orpc/contract'
import { z } from 'zod'
import { deskShape } from './shapes/desk.ts'

/** How this desk stands. */
export const readDesk = oc
  .route({ method: 'POST', path: '/read-desk' })
  .input(z.object({}))
  .output(deskShape)
