import { z } from 'zod'
import { idOnWire, numberOnWire } from './wire.ts'

/** What the open stream says, as server-sent events: the head of each stream whenever one moved, and a heartbeat. */
export const wakeMessage = z.object({ epoch: idOnWire, heads: z.object({ ledger: numberOnWire, personal: numberOnWire, catalogue: numberOnWire }) })
export type WakeMessage = z.infer<typeof wakeMessage>

export const heartbeatMs = 15_000
