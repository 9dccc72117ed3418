import type { PrintJobView } from '#contract/shapes/printing.ts'
import type { TextKey } from '#core/texts/en/english.ts'
import { english } from '#core/texts/en/english.ts'
import type { Texts } from '#core/texts/format-text.ts'

/** What a print is called. */
export function jobWords({ kind, number }: PrintJobView, { text }: Texts): string {
  return kind === 'receipt' ? text('printing.receipt', { number: number ?? '' }) : text(`printing.${kind}`)
}

/** Why it was not printed; a reason of a newer desk is a fault of the printer to this one. */
export function troubleWords({ trouble }: PrintJobView, { text }: Texts): string {
  const key = `printing.why.${trouble ?? ''}`
  return text(Object.hasOwn(english, key) ? (key as TextKey) : 'printing.why.printer-error')
}
