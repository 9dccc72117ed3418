import { Button } from '../../ui/button.tsx'
import { Attention } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import type { Candidate } from './deduct-candidates.ts'

type CannotDeductProps = { readonly candidate: Candidate | null; readonly onSell: () => void; readonly onUnfreeze: () => void }

/** Why no visit can be taken, and what may be done about it. */
export function CannotDeduct({ candidate, onSell, onUnfreeze }: CannotDeductProps) {
  const { text, refusal } = useTexts()
  const isFrozen = candidate?.refusal?.code === 'membership-is-frozen'
  return (
    <Attention actions={<>{isFrozen ? <Button onPress={onUnfreeze}>{text('deduct.unfreeze-and')}</Button> : null}<Button hint="F3" onPress={onSell}>{text('deduct.sell-new')}</Button></>}>
      {candidate?.refusal ? refusal(candidate.refusal) : text('deduct.not-covered')}
    </Attention>
  )
}
