import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idShape } from './shapes/ids.ts'

/** When a card opens: brings what the other desks did with its memberships, within 300 ms and not at all while offline. */
export const askFirst = oc
  .route({ method: 'POST', path: '/ask-first' })
  .input(z.object({ clientId: idShape }))
  .output(z.object({ isFresh: z.boolean() }))
