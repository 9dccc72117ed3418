import { createContext, useContext } from 'react'
import { textsFor } from '#core/texts/format-text.ts'
import type { Texts } from '#core/texts/format-text.ts'

/** English speaks until the desk has said which language its branch uses. */
export const TextsContext = createContext<Texts>(textsFor('en'))

export function useTexts(): Texts {
  return useContext(TextsContext)
}
