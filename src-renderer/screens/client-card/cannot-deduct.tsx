import { overrideReasons } from '#core/catalogue/reasons.ts'
import type { OverrideReason } from '#core/catalogue/reasons.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceMenu } from '../../ui/choice-menu.tsx'
import { Attention } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import type { Candidate } from './deduct-candidates.ts'
import { reasonName } from './reason-words.ts'

type CannotDeductProps = {
  readonly candidate: Candidate | null
  readonly onSell: () => void
  readonly onPay: () => void
  readonly onUnfreeze: () => void
  readonly onOwe: () => void
  readonly onOverride: (reason: OverrideReason) => void
}

const look = 'inline-flex min-h-(--target) items-center rounded-control border border-line bg-paper px-4 font-medium data-[hovered]:border-line-strong data-[hovered]:bg-paper-hover'

/** Why no visit can be taken, and every way out there is: the likeliest first. */
export function CannotDeduct({ candidate, onSell, onPay, onUnfreeze, onOwe, onOverride }: CannotDeductProps) {
  const texts = useTexts()
  const { text, refusal } = texts
  const choose = (id: string) => {
    const reason = overrideReasons.find((known) => known === id)
    if (reason !== undefined) onOverride(reason)
  }
  const ways = (
    <>
      {candidate?.refusal?.code === 'membership-is-frozen' ? <Button onPress={onUnfreeze}>{text('deduct.unfreeze-and')}</Button> : null}
      {candidate?.mayOverride === true ? <ChoiceMenu label={text('override.open')} question={text('override.why')} choices={overrideReasons.map((id) => ({ id, name: reasonName(id, texts) }))} onChoose={choose} className={look}>{text('override.open')}…</ChoiceMenu> : null}
      {candidate?.mayOwe === true ? <Button onPress={onOwe}>{text('owed.record')}</Button> : null}
      <Button onPress={onPay}>{text('pay.for-visit')}</Button>
      <Button hint="F3" onPress={onSell}>{text('deduct.sell-new')}</Button>
    </>
  )
  return <Attention actions={ways}>{candidate?.refusal ? refusal(candidate.refusal) : text('deduct.not-covered')}</Attention>
}
