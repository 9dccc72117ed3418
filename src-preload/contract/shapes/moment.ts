import { z } from 'zod'

/** A moment as the branch's clock on the wall says it. */
export const momentShape = z.object({ day: z.string(), time: z.string() })
export type MomentView = z.infer<typeof momentShape>
