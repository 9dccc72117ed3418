import { oc } from '@orpc/contract'
import { z } from 'zod'
import { languages } from '#core/std/language.ts'
import { amountShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Branch details. */
export const saveBranch = oc
  .route({ method: 'POST', path: '/save-branch' })
  .input(z.object({ operationId: operationIdShape, businessName: z.string().trim().min(1).max(255), name: z.string().trim().min(1).max(255), address: z.string().max(500), taxId: z.string().max(64), receiptFooter: z.string().max(500), language: z.enum(languages).optional(), differenceLimitMinor: amountShape.nullable().optional(), countsBlind: z.boolean().optional(), taxExemptionText: z.string().max(255).optional(), saysNotFiscal: z.boolean().optional() }))
  .output(outcomeOf(z.object({})))
