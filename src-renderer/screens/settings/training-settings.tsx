import { useSwitchLedger } from '../../stores/use-switch-ledger.ts'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

/** Goes over to a practice ledger; the way back stands above every screen of it. */
export function TrainingSettings() {
  const { text } = useTexts()
  const { isTraining } = useDesk()
  const bridge = useBridge()
  const { switchLedger, error } = useSwitchLedger()
  if (isTraining) return null
  return (
    <section className="flex flex-col gap-2.5">
      <h2 className="text-title">{text('training.title')}</h2>
      <p className="text-muted">{text('training.explain')}</p>
      <Button className="self-start" onPress={() => void switchLedger(() => bridge.beginTraining({}))}>{text('training.begin')}</Button>
      {error === null ? null : <ErrorState>{error}</ErrorState>}
    </section>
  )
}
