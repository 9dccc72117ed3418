import { useState } from 'react'
import type { HistoryLineView } from '#contract/shapes/history-line.ts'
import type { ReturnReason } from '#core/catalogue/reasons.ts'
import { returnReasons } from '#core/catalogue/reasons.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceMenu } from '../../ui/choice-menu.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { UndoFreeze } from './undo-freeze.tsx'

type HistoryUndoProps = { readonly line: HistoryLineView; readonly what: string; readonly onUndo: (line: HistoryLineView, reason: ReturnReason) => void }

/** "Undone at once" is what the toast says of itself; from the history somebody has to say why. */
const askedReasons = returnReasons.filter((reason) => reason !== 'undo')
const look = 'min-h-(--target-small) rounded-control px-2 text-small font-medium underline underline-offset-3 data-[hovered]:bg-accent-soft'

/** Undo of a line: a visit is given back with a reason, a freeze is taken back. */
export function HistoryUndo({ line, what, onUndo }: HistoryUndoProps) {
  const { text } = useTexts()
  const { today } = useDesk()
  const [isAsking, setIsAsking] = useState(false)
  if (line.undo === null || line.undone) return null
  const label = text('history.undo-line', { what })
  if (line.undo === 'undo-freeze') {
    // What was done today goes back at once; an old freeze has long moved the end, so it is asked about first.
    const undo = () => { if (line.day === today) onUndo(line, 'undo'); else setIsAsking(true) }
    return (
      <>
        <Button kind="quiet" className="min-h-(--target-small)! px-2! text-small! underline underline-offset-3" label={label} onPress={undo}>{text('action.undo')}</Button>
        {isAsking ? <UndoFreeze line={line} what={what} onUndo={() => onUndo(line, 'undo')} onClose={() => setIsAsking(false)} /> : null}
      </>
    )
  }
  const choose = (id: string) => {
    const reason = askedReasons.find((known) => known === id)
    if (reason !== undefined) onUndo(line, reason)
  }
  return <ChoiceMenu label={label} question={text('history.undo-why')} choices={askedReasons.map((id) => ({ id, name: text(`reason-asked.${id}`) }))} onChoose={choose} className={look}>{text('action.undo')}</ChoiceMenu>
}
