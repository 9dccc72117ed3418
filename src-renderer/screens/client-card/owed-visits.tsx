import type { OwedVisitView } from '#contract/shapes/owed-visit.ts'
import type { SaleInput } from '#contract/shapes/quote.ts'
import { owedReasons } from '#core/catalogue/reasons.ts'
import { useArmedOperation } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceMenu } from '../../ui/choice-menu.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { useApproved } from '../approve/use-approved.tsx'
import type { ClientCardView } from './client-card-view.ts'
import { reasonName } from './reason-words.ts'
import { useUndo } from './use-undo.ts'

type PayFor = (what: string, line: SaleInput['lines'][number]) => void
type OwedVisitsProps = { readonly card: ClientCardView; readonly onPay: PayFor }

/** Visits that took place with nothing left to take them from: taken from the next membership, paid, or written off. */
export function OwedVisits({ card, onPay }: OwedVisitsProps) {
  const { text } = useTexts()
  if (card.owed.length === 0) return null
  return (
    <section aria-label={text('owed.title')} className="rounded-panel bg-amber-soft px-4 py-3">
      <h2 className="mb-1 text-small font-medium text-amber">{text('owed.title')}</h2>
      <ul className="flex flex-col">{card.owed.map((owed) => <OwedVisit key={owed.owedId} owed={owed} card={card} onPay={onPay} />)}</ul>
    </section>
  )
}

const quiet = 'min-h-(--target-small)! px-2.5! text-small! bg-transparent! border-ink/35!'

function OwedVisit({ owed, card, onPay }: OwedVisitsProps & { readonly owed: OwedVisitView }) {
  const texts = useTexts()
  const { text, day, money } = texts
  const bridge = useBridge()
  const act = useAct()
  const undo = useUndo()
  const show = useToastStore((store) => store.show)
  const { serviceName: service, settleFrom, owedId } = owed
  const what = text('owed.line', { service, day: day(owed.day) })
  const armed = useArmedOperation(`${owedId} ${settleFrom?.membershipId ?? ''}`)
  const settling = useApproved('override-limits', what)
  const writing = useApproved('edit-balance', text('owed.write-off-line', { what }))
  const clientId = card.client.id
  const settle = () => settling.run(async (approval) => {
    if (settleFrom === null) return { ok: false, words: '', refusal: null }
    const answer = await act(() => bridge.deductVisit({ operationId: armed.operationId, clientId, membershipId: settleFrom.membershipId, serviceId: owed.serviceId, sameVisitConfirmed: true, owedId, approval }))
    if (answer.ok) show(text('owed.settled', { name: settleFrom.typeName, service }), () => void undo(answer.value.operationId, 'return-visit'))
    return answer
  })
  const writeOff = (id: string) => writing.run(async (approval) => {
    const reason = owedReasons.find((known) => known === id)
    if (reason === undefined) return { ok: false, words: text('reason.needed'), refusal: null }
    const answer = await act(() => bridge.writeOffOwedVisit({ operationId: armed.operationId, clientId, owedId, reason, approval }))
    if (answer.ok) show(text('owed.written-off', { service }))
    return answer
  })
  const error = settling.error ?? writing.error
  return (
    <li className="flex flex-col gap-2 py-1">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <span className="font-medium">{what}</span>
        <span className="flex flex-wrap gap-2">
          {settleFrom === null ? null : <Button className={quiet} onPress={() => void settle()}>{text('owed.settle', { name: settleFrom.typeName })}</Button>}
          <Button className={quiet} onPress={() => onPay(what, { kind: 'service', serviceId: owed.serviceId, quantity: 1, owedId })}>{text('owed.pay', { amount: money(owed.priceMinor, card.currency) })}</Button>
          <ChoiceMenu label={text('owed.write-off-line', { what })} question={text('owed.write-off-why')} choices={owedReasons.map((id) => ({ id, name: reasonName(id, texts) }))} onChoose={(id) => void writeOff(id)} className={`${quiet} rounded-control border font-medium data-[hovered]:bg-paper-hover`}>{text('owed.write-off')}</ChoiceMenu>
        </span>
      </div>
      {error === null ? null : <ErrorState>{error}</ErrorState>}
      {settling.sheet}
      {writing.sheet}
    </li>
  )
}
