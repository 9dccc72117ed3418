import { oc } from '@orpc/contract'
import { z } from 'zod'
import { outcomeOf } from './shapes/outcome.ts'

/** Takes a client's personal data away everywhere; entries and sums stay. */
export const eraseClient = oc
  .route({ method: 'POST', path: '/erase-client' })
  .input(z.object({ clientId: z.string().min(1).max(64) }))
  .output(outcomeOf(z.object({ clientId: z.string() })))
