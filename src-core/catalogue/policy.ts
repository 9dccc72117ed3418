import { z } from 'zod'

const limit = z.int().min(0).max(10_000).nullable()

/** How far a desk may go on its own: hours since it last heard from the network, visits from one card, money given back for one. Null: no limit. */
export const alonePolicySchema = z.object({ id: z.literal('alone'), hoursAlone: limit, visitsPerCardAlone: limit, amountPerCardAloneMinor: z.int().min(0).max(100_000_000_000).nullable().default(null) })
export type AlonePolicy = z.infer<typeof alonePolicySchema>

export const alonePolicyId = 'alone'
export const noLimits: AlonePolicy = { id: 'alone', hoursAlone: null, visitsPerCardAlone: null, amountPerCardAloneMinor: null }
