import { oc } from '@orpc/contract'
import { z } from 'zod'
import { outcomeOf } from './shapes/outcome.ts'

/** First run of a desk that becomes part of a network: the server and the code that its office gave out. */
export const joinNetwork = oc
  .route({ method: 'POST', path: '/join-network' })
  .input(z.object({ serverUrl: z.string().trim().min(1).max(500), code: z.string().trim().min(1).max(20) }))
  .output(outcomeOf(z.object({ networkName: z.string(), isReady: z.boolean(), mustMatch: z.boolean() })))
