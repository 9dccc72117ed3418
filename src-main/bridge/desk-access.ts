import type { AnyContractRouter } from '@orpc/contract'
import type { Router } from '@orpc/server'

/** What a transport needs of a desk: the handlers, and a session for every window or token that reaches them. */
export type DeskAccess<Session> = {
  readonly router: Router<AnyContractRouter, { session: Session }>
  readonly openSession: () => Session
}
