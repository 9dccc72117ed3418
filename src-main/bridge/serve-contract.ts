import { implement } from '@orpc/server'
import { contract } from '#contract/contract.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import type { DeskSession } from '../ports/session.ts'
import { toldToPerson } from './told-to-person.ts'

/** The contract waiting for its handlers; what one of them throws is told to the person in words. */
export function serveContract(parts: DeskParts) {
  return implement(contract)
    .$context<{ session: DeskSession }>()
    .use(async ({ next, path }) => {
      try {
        return await next()
      } catch (error) {
        throw toldToPerson(error, parts.log, path.join('.'))
      }
    })
}

export type ServedContract = ReturnType<typeof serveContract>
