import type { z } from 'zod'
import type { Effects } from './fact.ts'
import type { Operation } from './operation.ts'

/**
 * One kind of operation: the shape of its body, and everything it does to the folded state, computed from the operation
 * alone. `effects` may not throw for a well-formed operation (ledger rule L3) and its entries balance (L2).
 */
export type BodyKind<Body> = {
  readonly version: number
  readonly schema: z.ZodType<Body>
  readonly effects: (operation: Operation<string, Body>) => Effects
}

/** Ties a kind's parts to one body type. */
export function bodyKind<Body>(kind: BodyKind<Body>): BodyKind<Body> {
  return kind
}
