import { implement } from '@orpc/server'
import { contract } from '#contract/contract.ts'
import { listTrades } from '../queries/list-trades.ts'
import { readFreshDesk } from '../queries/read-desk.ts'

/** Who is unlocked in one window or under one script's token. */
export type DeskSession = { personId: string | null }

/**
 * The contract's questions joined with their handlers. So far it answers what the first run asks before anything is kept
 * (README says what is missing): only what works is served, and described to scripts.
 */
export function deskRouter(parts: { readonly nowMs: () => number; readonly timeZone: string; readonly dataFolder: string }) {
  const served = { listTrades: contract.listTrades, readDesk: contract.readDesk }
  const handlers = implement(served).$context<{ session: DeskSession }>()
  return handlers.router({
    listTrades: handlers.listTrades.handler(listTrades),
    readDesk: handlers.readDesk.handler(() => readFreshDesk({ ...parts, nowMs: parts.nowMs() })),
  })
}
