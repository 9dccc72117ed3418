import { z } from 'zod'
import { momentShape } from './moment.ts'

/** How a desk stands with its network. Moments are epoch milliseconds. */
export const syncShape = z.object({
  state: z.enum(['alone', 'joining', 'catching-up', 'in-step', 'waiting', 'offline', 'needs-a-look', 'stopped']),
  /** Rows this desk has written and the network has not numbered yet. */
  unsent: z.int(),
  /** Rows of the network still to come; null while nobody knows. */
  behind: z.int().nullable(),
  questions: z.int(),
  /** Why sending stopped, as a code. */
  reason: z.string().nullable(),
  sinceMs: z.int().nullable(),
  since: momentShape.nullable(),
  lastHeard: momentShape.nullable(),
  serverUrl: z.string().nullable(),
  networkName: z.string().nullable(),
  lastHeardMs: z.int().nullable(),
  /** The server's clock less this desk's. */
  clockSkewMs: z.int(),
  quarantined: z.int(),
  /** Grows with every row that came in: a screen that saw a smaller one asks anew. */
  received: z.int(),
  isCableOut: z.boolean(),
  mustRestart: z.boolean(),
  deviceId: z.string(),
  streams: z.array(z.object({ stream: z.string(), number: z.int(), count: z.int(), sum: z.string() })),
})
export type SyncOverview = z.infer<typeof syncShape>

export const operationLogShape = z.object({
  lines: z.array(
    z.object({
      number: z.int(), networkNumber: z.int().nullable(), operationId: z.string(), kind: z.string(), businessDay: z.string(), occurredAtMs: z.int(),
      deviceId: z.string(), segmentId: z.string(), seq: z.int(), body: z.string(),
    }),
  ),
})
export type OperationLog = z.infer<typeof operationLogShape>
