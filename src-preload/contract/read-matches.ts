import { oc } from '@orpc/contract'
import { z } from 'zod'

export const matchedKind = z.enum(['branch', 'person', 'service-category', 'service', 'membership-type'])

/** What a desk that began alone and joined has to match with its network's catalogue. */
export const readMatches = oc
  .route({ method: 'POST', path: '/read-matches' })
  .input(z.object({}))
  .output(z.object({ mustMatch: z.boolean(), matches: z.array(z.object({ kind: matchedKind, localId: z.string(), name: z.string(), networkId: z.string().nullable(), networkName: z.string().nullable() })) }))
