import type { HistoryLineView } from '#contract/shapes/history-line.ts'
import type { Texts } from '#core/texts/format-text.ts'
import { reasonWords } from './reason-words.ts'

/** One line of a history as a sentence with its reason. */
export function historyWords(line: Pick<HistoryLineView, 'kind' | 'typeName' | 'facts'>, texts: Texts): string {
  const { text, day } = texts
  const facts = line.facts
  const word = (name: string): string => String(facts[name] ?? '')
  const shownDay = (name: string): string => (typeof facts[name] === 'string' ? day(facts[name]) : '')
  const reason = word('reason') === '' ? '' : `, ${reasonWords(word('reason'), texts)}`
  const service = word('serviceName') || line.typeName
  switch (line.kind) {
    case 'visit':
      return text('history.visit', { service })
    case 'visit-returned':
    case 'visit-owed':
    case 'owed-visit-paid':
    case 'owed-visit-written-off':
      return text(`history.${line.kind}`, { service }) + reason
    case 'frozen':
      return shownDay('until') === '' ? text('history.frozen-open', { from: shownDay('from') }) : text('history.frozen', { from: shownDay('from'), until: shownDay('until') })
    case 'extended':
      return text('history.extended', { name: line.typeName, days: Number(facts['days'] ?? 0) }) + reason
    default:
      return text(`history.${line.kind}`, { name: line.typeName }) + reason
  }
}
