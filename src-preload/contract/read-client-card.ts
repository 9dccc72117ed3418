import { oc } from '@orpc/contract'
import { z } from 'zod'
import { clientShape } from './shapes/client.ts'
import { deductServiceShape } from './shapes/deduct-choice.ts'
import { historyLineShape } from './shapes/history-line.ts'
import { idShape } from './shapes/ids.ts'
import { momentShape } from './shapes/moment.ts'
import { outcomeOf } from './shapes/outcome.ts'
import { owedVisitShape } from './shapes/owed-visit.ts'
import { ticketShape } from './shapes/ticket.ts'

/** One client with tickets, history and what may be deducted. */
export const readClientCard = oc
  .route({ method: 'POST', path: '/read-client-card' })
  .input(z.object({ clientId: idShape }))
  .output(outcomeOf(z.object({ client: clientShape, maskedPhone: z.string(), tickets: z.array(ticketShape), history: z.array(historyLineShape), services: z.array(deductServiceShape), owed: z.array(owedVisitShape), accountMinor: z.int(), balanceAsOf: momentShape.nullable() })))
