import { Download } from 'lucide-react'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { handToBrowser } from './hand-to-browser.ts'

/** Saves the receipt as a file, on the roll's width or on a sheet. */
export function SaveReceipt({ saleId }: { readonly saleId: string }) {
  const { text } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const show = useToastStore((store) => store.show)
  const showStop = useToastStore((store) => store.showStop)
  const save = async (paper: '80mm' | 'a4') => {
    const answer = await act(() => bridge.saveReceipt({ saleId, paper }))
    if (!answer.ok) return showStop(answer.words)
    handToBrowser(answer.value.fileName, answer.value.pdfBase64)
    show(text('receipt.saved', { file: answer.value.fileName }))
  }
  return (
    <div className="flex flex-wrap gap-2.5 *:grow">
      <Button onPress={() => void save('80mm')}><Download aria-hidden size={18} />{text('receipt.save-roll')}</Button>
      <Button onPress={() => void save('a4')}><Download aria-hidden size={18} />{text('receipt.save-sheet')}</Button>
    </div>
  )
}
