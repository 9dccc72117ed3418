import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { cancelReasons } from '#core/catalogue/reasons.ts'
import type { CancelReason } from '#core/catalogue/reasons.ts'
import type { MoneyMethod } from '#core/sales/bodies.ts'
import { useArmedOperation } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Attention, ErrorState } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { useApproved } from '../approve/use-approved.tsx'
import { reasonName } from '../client-card/reason-words.ts'
import { MoneyDone } from './money-done.tsx'
import { wayWords } from './way-words.ts'
import { WaysBack } from './ways-back.tsx'

type CancelBillProps = { readonly saleId: string; readonly onClose: () => void }
type Cancelled = { readonly operationId: string; readonly receiptNumber: string; readonly totalMinor: number; readonly tenders: readonly { readonly method: string; readonly amountMinor: number; readonly insteadOf: string | null }[] }

/** Takes a whole bill back: what stood on it, how the money goes back, why. The sheet itself is the question. */
export function CancelBill({ saleId, onClose }: CancelBillProps) {
  const texts = useTexts()
  const { text, money, refusal } = texts
  const bridge = useBridge()
  const act = useAct()
  const [cannotGoBack, setCannotGoBack] = useState<readonly MoneyMethod[]>([])
  const [reason, setReason] = useState<CancelReason | null>(null)
  const [done, setDone] = useState<Cancelled | null>(null)
  const input = { saleId, cannotGoBack: [...cannotGoBack] }
  const { data } = useQuery({ queryKey: ['quote-cancel', input], queryFn: () => bridge.quoteCancel(input), placeholderData: (before) => before })
  const quote = data?.ok === true ? data.value : null
  const title = text('cancel.title', { number: quote?.receiptNumber ?? '' })
  const approved = useApproved('refund', title)
  const armed = useArmedOperation(`${saleId} ${reason ?? ''} ${cannotGoBack.join(' ')}`)
  const run = () => approved.run(async (approval) => {
    if (reason === null) return { ok: false, words: text('reason.needed'), refusal: null }
    const answer = await act(() => bridge.cancelBill({ ...input, operationId: armed.operationId, reason, approval }))
    if (answer.ok) setDone(answer.value)
    return answer
  })
  if (quote === null) return <Dialog title={text('cancel.open')} onClose={onClose}>{data?.ok === false ? <ErrorState>{refusal(data.refusal)}</ErrorState> : <p className="wait text-muted">{text('wait.loading')}</p>}</Dialog>
  if (done !== null) {
    const cash = done.tenders.find(({ method }) => method === 'cash')?.amountMinor ?? 0
    return <Dialog title={title} onClose={onClose}><MoneyDone words={text('cancel.done')} figure={{ label: cash > 0 ? `${text('money.give')}: ${text('method.cash')}` : text('money.give'), amountMinor: cash > 0 ? cash : done.totalMinor, goesOut: true }} facts={done.tenders.filter(({ method }) => method !== 'cash').map((way) => ({ label: wayWords(way, texts), amountMinor: way.amountMinor }))} receiptOf={done.operationId} receiptNumber={done.receiptNumber} onClose={onClose} /></Dialog>
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <FactList facts={quote.lines.map(({ kind, name, quantity, netMinor }) => ({ term: kind === 'account-top-up' ? text('history.account-topped-up') : quantity === 1 ? name : `${quantity} × ${name}`, value: money(netMinor, quote.currency) }))} />
      {quote.refusal !== null ? <Attention>{refusal(quote.refusal)}</Attention> : (
        <>
          <p className="text-muted">{text('cancel.explain')}</p>
          <WaysBack ways={quote.tenders} currency={quote.currency} cannotGoBack={cannotGoBack} onTurn={quote.hasClient ? setCannotGoBack : null} />
          <ReasonField reasons={cancelReasons} name={(id) => reasonName(id, texts)} value={reason} onChange={setReason} />
          {approved.error === null ? null : <ErrorState>{approved.error}</ErrorState>}
          <Button kind="danger" large isDisabled={reason === null} onPress={() => void run()}>{text('cancel.action', { amount: money(quote.totalMinor, quote.currency) })}</Button>
        </>
      )}
      <Button onPress={onClose}>{text('action.close')}</Button>
      {approved.sheet}
    </Dialog>
  )
}
