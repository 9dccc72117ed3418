import type { Texts } from '#core/texts/format-text.ts'

const methods = ['cash', 'card', 'transfer', 'other'] as const

export function methodWords(method: string, { text }: Texts): string {
  const known = methods.find((candidate) => candidate === method)
  return known === undefined ? method : text(`method.${known}`)
}
