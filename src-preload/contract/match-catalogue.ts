import { oc } from '@orpc/contract'
import { z } from 'zod'
import { outcomeOf } from './shapes/outcome.ts'
import { matchedKind } from './read-matches.ts'

/** A desk that began alone and joined: which of its records are the network's, by name where nothing is chosen. */
export const matchCatalogue = oc
  .route({ method: 'POST', path: '/match-catalogue' })
  .input(z.object({ choices: z.array(z.object({ kind: matchedKind, localId: z.string().min(1).max(64), networkId: z.string().min(1).max(64).nullable() })).max(5_000) }))
  .output(outcomeOf(z.object({ matched: z.int(), added: z.int() })))
