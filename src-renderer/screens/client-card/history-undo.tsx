import type { HistoryLineView } from '#contract/shapes/history-line.ts'
import type { ReturnReason } from '#core/catalogue/reasons.ts'
import { returnReasons } from '#core/catalogue/reasons.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceMenu } from '../../ui/choice-menu.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

type HistoryUndoProps = { readonly line: HistoryLineView; readonly what: string; readonly onUndo: (line: HistoryLineView, reason: ReturnReason) => void }

/** "Undone at once" is what the toast says of itself; from the history somebody has to say why. */
const askedReasons = returnReasons.filter((reason) => reason !== 'undo')
const look = 'min-h-7 rounded-control px-2 text-small font-medium underline underline-offset-3 data-[hovered]:bg-accent-soft'

/** Undo of a line: a visit is given back with a reason, a freeze is taken back. */
export function HistoryUndo({ line, what, onUndo }: HistoryUndoProps) {
  const { text } = useTexts()
  if (line.undo === null || line.undone) return null
  const label = text('history.undo-line', { what })
  if (line.undo === 'undo-freeze') return <Button kind="quiet" className="min-h-7! px-2! text-small! underline underline-offset-3" label={label} onPress={() => onUndo(line, 'undo')}>{text('action.undo')}</Button>
  const choose = (id: string) => {
    const reason = askedReasons.find((known) => known === id)
    if (reason !== undefined) onUndo(line, reason)
  }
  return <ChoiceMenu label={label} question={text('history.undo-why')} choices={askedReasons.map((id) => ({ id, name: text(`reason-asked.${id}`) }))} onChoose={choose} className={look}>{text('action.undo')}</ChoiceMenu>
}
