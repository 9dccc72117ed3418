import { z } from 'zod'

/** Why nothing was done: a code that reads as a sentence, and the facts that its words need. */
export const refusalShape = z.object({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
export type RefusalView = z.infer<typeof refusalShape>

/** What every action answers: done with its value, or refused in words and nothing changed. */
export function outcomeOf<Value extends z.ZodType>(value: Value) {
  return z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), value }), z.object({ ok: z.literal(false), refusal: refusalShape })])
}
