import { z } from 'zod'
import { idShape } from './ids.ts'

/** A manager who stands beside and gives a PIN for one action of somebody else (domain.md §9); null: whoever is unlocked may do it. */
export const approvalShape = z.object({ personId: idShape, pin: z.string().regex(/^\d{4,8}$/) }).nullable()
