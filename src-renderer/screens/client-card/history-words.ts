import type { HistoryLineView } from '#contract/shapes/history-line.ts'
import { correctionReasons, returnReasons } from '#core/catalogue/reasons.ts'
import type { Texts } from '#core/texts/format-text.ts'

/** One line of a history as a sentence with its reason. */
export function historyWords(line: Pick<HistoryLineView, 'kind' | 'typeName' | 'facts'>, texts: Texts): string {
  const { text, day } = texts
  const facts = line.facts
  const word = (name: string): string => String(facts[name] ?? '')
  const shownDay = (name: string): string => (typeof facts[name] === 'string' ? day(facts[name]) : '')
  const reason = facts['reason'] === undefined || facts['reason'] === null || facts['reason'] === '' ? '' : `, ${reasonWords(word('reason'), texts)}`
  switch (line.kind) {
    case 'sold':
      return text('history.sold', { name: line.typeName })
    case 'visit':
      return text('history.visit', { service: word('serviceName') || line.typeName })
    case 'visit-returned':
      return text('history.visit-returned', { service: word('serviceName') || line.typeName }) + reason
    case 'frozen':
      return shownDay('until') === '' ? text('history.frozen-open', { from: shownDay('from') }) : text('history.frozen', { from: shownDay('from'), until: shownDay('until') })
    case 'unfrozen':
      return text('history.unfrozen', { name: line.typeName })
    case 'freeze-undone':
      return text('history.freeze-undone', { name: line.typeName })
    default:
      return text(`history.${line.kind}`, { name: line.typeName }) + reason
  }
}

const reasons = [...returnReasons, ...correctionReasons]

function reasonWords(code: string, { text }: Texts): string {
  const known = reasons.find((reason) => reason === code)
  return known === undefined ? code : text(`reason.${known}`)
}
