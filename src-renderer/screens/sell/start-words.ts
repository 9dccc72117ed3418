import type { QuoteView } from '#contract/shapes/quote.ts'
import type { Texts } from '#core/texts/format-text.ts'

/** When a membership on the bill begins and how long it then lasts. */
export function startWords(line: QuoteView['lines'][number], { text, day }: Texts): string {
  if (line.startsBy === 'first-visit') return line.startsLatest === null ? text('sell.starts-first') : text('sell.starts-first-latest', { day: day(line.startsLatest, 'long') })
  const until = line.lastDay === null ? text('sell.no-end') : text('sell.valid-to', { day: day(line.lastDay, 'long') })
  return line.startsBy === 'planned' && line.startDay !== null ? text('sell.starts-planned', { day: day(line.startDay, 'long'), until }) : text('sell.starts-now', { until })
}
