import { useEffect, useRef, useState } from 'react'
import type { SaleInput } from '#contract/shapes/quote.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import { isTextField } from '../../stores/is-typing.ts'
import { useKeys } from '../../stores/key-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Attention, ErrorState } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { PanelFoot } from '../../ui/panel-foot.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import type { ClientCardView } from './client-card-view.ts'
import { CannotDeduct } from './cannot-deduct.tsx'
import type { Candidate } from './deduct-candidates.ts'
import { bestCandidate, candidateNote } from './deduct-candidates.ts'
import { useDeduct } from './use-deduct.ts'
import { useWaysOut } from './use-ways-out.ts'

type DeductPanelProps = {
  readonly card: ClientCardView
  readonly onChosen: (membershipId: string | null) => void
  readonly onUndo: (operationId: string) => Promise<boolean>
  /** Over when the others were asked about this card, or the time for it is up. */
  readonly untilAsked: () => Promise<void>
  /** The visit is paid for by itself. */
  readonly onPay: (what: string, line: SaleInput['lines'][number]) => void
}

const shownAtFirst = 4

/** Take a visit: the service, the membership that fits best, what is left afterwards, one button. */
export function DeductPanel({ card, onChosen, onUndo, untilAsked, onPay }: DeductPanelProps) {
  const texts = useTexts()
  const { text } = texts
  const go = useScreenStore((store) => store.go)
  const panel = useRef<HTMLDivElement>(null)
  const [serviceId, setServiceId] = useState(card.services[0]?.serviceId ?? null)
  const [membershipId, setMembershipId] = useState<string | null>(null)
  const service = card.services.find((candidate) => candidate.serviceId === serviceId) ?? null
  const candidate = bestCandidate(service, membershipId)
  const deduct = useDeduct({ card, service, candidate, onUndo, untilAsked })
  const out = useWaysOut({ clientId: card.client.id, service, candidate, deduct })
  const canDeduct = candidate !== null && candidate.refusal === null
  useKeys([{ key: 'Enter', says: 'keys.main', run: () => { if (canDeduct) void deduct.run() } }])
  useEffect(() => { onChosen(candidate?.membershipId ?? null) }, [candidate?.membershipId, onChosen])
  // Whoever has begun to type, such as in the search box, is not interrupted by a card that came late.
  useEffect(() => { if (!isTextField(document.activeElement)) panel.current?.querySelector<HTMLInputElement>('input:checked')?.focus() }, [])
  if (card.services.length === 0) return <p className="text-muted">{text('deduct.no-services')}</p>
  const first = card.services.slice(0, shownAtFirst)
  const rest = card.services.slice(shownAtFirst)
  const choose = (id: string) => {
    setServiceId(id)
    setMembershipId(null)
  }
  const pay = () => { if (service !== null) onPay(service.name, { kind: 'service', serviceId: service.serviceId, quantity: 1 }) }
  const usable = service?.candidates.filter(({ refusal }) => refusal === null) ?? []
  return (
    <div ref={panel} className="flex grow flex-col gap-4">
      <ChoiceList label={text('deduct.title')} showLabel value={serviceId} onChange={choose} choices={first.map((item) => ({ id: item.serviceId, title: item.name, note: candidateNote(item, texts) }))} />
      {rest.length === 0 ? null : <SelectField label={text('deduct.another')} options={[{ id: '', name: text('deduct.choose') }, ...rest.map((item) => ({ id: item.serviceId, name: `${item.name} · ${candidateNote(item, texts)}` }))]} value={rest.some((item) => item.serviceId === serviceId) ? (serviceId ?? '') : ''} onChange={(id) => { if (id !== '') choose(id) }} />}
      {usable.length > 1 ? <ChoiceList label={text('deduct.from')} showLabel value={candidate?.membershipId ?? null} onChange={setMembershipId} choices={usable.map((item) => ({ id: item.membershipId, title: item.typeName, note: item.left === null ? '∞' : text('deduct.left', { count: item.left }) }))} /> : null}
      <div className="border-t border-dashed border-line-strong/60" />
      {candidate !== null && candidate.refusal === null ? <Consequences candidate={candidate} card={card} /> : <CannotDeduct candidate={candidate} onSell={() => go('sell')} onPay={pay} onUnfreeze={() => void out.unfreezeAndRun()} onOwe={() => void out.owe()} onOverride={(reason) => void deduct.override(reason)} />}
      <PanelFoot>
        {deduct.question === null ? null : (
          <Attention actions={<><Button onPress={() => void deduct.confirmSame()}>{text('deduct.again')}</Button><Button kind="quiet" onPress={deduct.dismiss}>{text('deduct.same')}</Button></>}>{deduct.question}</Attention>
        )}
        {deduct.sheet}
        {deduct.error === null ? null : <ErrorState>{deduct.error}</ErrorState>}
        <Button kind="main" large hint="Enter" isDisabled={!canDeduct} onPress={() => void deduct.run()}>{text(deduct.isDone ? 'deduct.done' : 'deduct.action')}</Button>
        {deduct.isDone ? <Button onPress={deduct.arm}>{text('deduct.one-more')}</Button> : <p className="text-center text-small text-muted">{text('deduct.undo-note')}</p>}
      </PanelFoot>
    </div>
  )
}

/** How it will be after the visit, and how old what it goes by is. */
function Consequences({ candidate, card }: { readonly candidate: Candidate; readonly card: ClientCardView }) {
  const { text, money, day } = useTexts()
  const { today } = useDesk()
  const { currency, balanceAsOf } = card
  return (
    <FactList
      facts={[
        { term: text('deduct.from'), value: candidate.typeName },
        { term: text('deduct.after'), value: candidate.leftAfter === null ? text('ticket.unlimited') : text('deduct.after-left', { left: candidate.leftAfter, sold: candidate.sold ?? candidate.leftAfter }), tone: candidate.leftAfter === 0 ? 'amber' : undefined },
        ...(candidate.valueMinor === null ? [] : [{ term: text('deduct.value'), value: money(candidate.valueMinor, currency) }]),
        ...(balanceAsOf === null ? [] : [{ term: text('deduct.balance-as-of'), value: text(balanceAsOf.day === today ? 'deduct.when-today' : 'deduct.when-day', { day: day(balanceAsOf.day), time: balanceAsOf.time }) }]),
      ]}
    />
  )
}
