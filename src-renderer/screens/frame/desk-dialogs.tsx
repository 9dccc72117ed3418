import { useState } from 'react'
import { newOperationId } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { useToastStore } from '../../stores/toast-store.ts'
import { useTexts } from '../../ui/texts-context.tsx'
import { DebugPanel } from '../../debug-panel/debug-panel.tsx'
import { SwitchPerson } from '../lock/switch-person.tsx'
import { ReceiptDialog } from '../receipt/receipt-dialog.tsx'
import { Commands } from './commands.tsx'
import { KeySheet } from './key-sheet.tsx'
import { TodayQuestion } from './today-question.tsx'

type Open = 'keys' | 'commands' | null

/** What can be opened over any screen: keys, actions, the last receipt, another person; and the question for the day. */
export function DeskDialogs() {
  const { text } = useTexts()
  const desk = useDesk()
  const { isChoosingPerson, choosePerson, isPanelOpen, openPanel, receiptOf, showReceipt } = useScreenStore()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const bridge = useBridge()
  const act = useAct()
  const printLastReceipt = async (saleId: string) => {
    const answer = await act(() => bridge.printReceipt({ operationId: newOperationId(), saleId }))
    if (answer.ok) useToastStore.getState().show(text('printing.again-toast'))
    else useToastStore.getState().showStop(answer.words)
  }
  const showLastReceipt = () => {
    if (desk.lastSaleId !== null && desk.printing.hasPrinter) void printLastReceipt(desk.lastSaleId)
    else if (desk.lastSaleId === null) useToastStore.getState().showStop(text('receipt.no-last'))
    else showReceipt(desk.lastSaleId)
  }
  useKeys([
    { key: 'F10', says: 'keys.last-receipt', run: showLastReceipt },
    { key: 'Ctrl+K', says: 'keys.commands', run: () => setOpen('commands') },
    { key: 'Ctrl+Shift+D', says: 'keys.panel', run: () => openPanel(true) },
    { key: 'F1', says: 'keys.help', run: () => setOpen('keys') },
  ], 'desk')
  // Behind the lock nothing lies open that somebody else would find.
  if (desk.person === null) return null
  return (
    <>
      {open === 'keys' ? <KeySheet onClose={close} /> : null}
      {open === 'commands' ? <Commands onClose={close} /> : null}
      {receiptOf === null ? null : <ReceiptDialog saleId={receiptOf} onClose={() => showReceipt(null)} />}
      {isPanelOpen ? <DebugPanel onClose={() => openPanel(false)} /> : null}
      {isChoosingPerson ? <SwitchPerson onClose={() => choosePerson(false)} /> : null}
      {desk.mustAnswerToday ? <TodayQuestion /> : null}
    </>
  )
}
