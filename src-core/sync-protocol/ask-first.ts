import { z } from 'zod'
import { idOnWire, mostRows, numberOnWire, signedHeadOnWire } from './wire.ts'
import { pulledRow } from './pull.ts'

/** Before a card is used: what the server has about these subjects that the desk has not pulled yet (domain.md §5). Since protocol 2. */
export const askFirstRequest = z.object({ epoch: idOnWire, subjects: z.array(z.string().min(3).max(120)).min(1).max(100), after: numberOnWire })

export const askFirstReply = z.object({ ok: z.literal(true), epoch: idOnWire, rows: z.array(pulledRow).max(mostRows), signedHeads: z.array(signedHeadOnWire).max(mostRows), head: numberOnWire })
export type AskFirstReply = z.infer<typeof askFirstReply>
