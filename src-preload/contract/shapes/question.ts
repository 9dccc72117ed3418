import { z } from 'zod'
import { questionKinds } from '#core/ledger/question.ts'

/** How a card stands: what is left of it, its last day, whose it is. Null where there is nothing of the kind. */
export const cardStateShape = z.object({ left: z.int().nullable(), lastDay: z.string().nullable(), ownerName: z.string().nullable() })

/** A question for a manager, as it is drawn. */
export const questionShape = z.object({
  kind: z.enum(questionKinds),
  subject: z.string(),
  ordinal: z.int(),
  on: z.string(),
  day: z.string(),
  clientId: z.string().nullable(),
  clientName: z.string(),
  /** The card it is asked about; null for receipts and payments. */
  card: z.object({ typeName: z.string(), number: z.string(), stock: z.string(), before: cardStateShape }).nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** The suggested one first, each with how the card would stand after it. */
  answers: z.array(z.object({ answer: z.string(), name: z.string(), after: cardStateShape.nullable() })),
  answered: z.object({ answer: z.string(), name: z.string(), byName: z.string(), branchName: z.string(), day: z.string(), time: z.string() }).nullable(),
  alsoAnswered: z.int(),
})
export type QuestionView = z.infer<typeof questionShape>
