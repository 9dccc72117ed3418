import { implement } from '@orpc/server'
import { contract } from '#contract/contract.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import type { DeskSession } from '../ports/session.ts'
import { toldToPerson } from './told-to-person.ts'

export type ServedContract = ReturnType<typeof serveContract>

/** The contract as handlers are given to it: what fails in one is told to the person in words. */
export function serveContract({ log }: Pick<DeskParts, 'log'>) {
  return implement(contract)
    .$context<{ session: DeskSession }>()
    .use(async ({ next, path }) => {
      try {
        return await next()
      } catch (error) {
        throw toldToPerson(error, log, path.join('.'))
      }
    })
}
