import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { FactLine } from '../../ui/fact-list.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

type ConfirmMoneyProps = { readonly amount: string; readonly facts: readonly FactLine[]; readonly note?: string; readonly onConfirm: () => void; readonly onClose: () => void }

/** Money going out cannot be undone: it is asked once. */
export function ConfirmMoney({ amount, facts, note, onConfirm, onClose }: ConfirmMoneyProps) {
  const { text } = useTexts()
  return (
    <Dialog title={text('refund.confirm', { amount })} onClose={onClose}>
      {note === undefined ? null : <p>{note}</p>}
      <FactList facts={facts} />
      <Button kind="danger" large autoFocus onPress={onConfirm}>{text('refund.action', { amount })}</Button>
      <Button onPress={onClose}>{text('action.cancel')}</Button>
    </Dialog>
  )
}
