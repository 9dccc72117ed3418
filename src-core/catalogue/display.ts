import { z } from 'zod'
import { screenLanguages } from '../std/language.ts'

/** How one machine shows the desk: a matter of its screen and of who sits there, and so never sent anywhere. */
export const displaySchema = z.object({
  /** `branch`: the language the branch's receipts are in. */
  language: z.enum(['branch', ...screenLanguages]),
  density: z.enum(['fitting', 'touch']),
  theme: z.enum(['system', 'light', 'dark']),
  sound: z.boolean(),
})
export type Display = z.infer<typeof displaySchema>

export const displayAtFirst: Display = { language: 'branch', density: 'fitting', theme: 'system', sound: true }
