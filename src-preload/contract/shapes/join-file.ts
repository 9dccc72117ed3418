import { z } from 'zod'

/** What the office's join file holds: where the server is, and the code. */
export const joinFileShape = z.object({ serverUrl: z.string().trim().min(1).max(500), code: z.string().trim().min(1).max(20) })
export type JoinFile = z.infer<typeof joinFileShape>
