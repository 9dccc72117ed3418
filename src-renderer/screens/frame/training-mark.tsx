import { useBridge } from '../../stores/bridge-context.tsx'
import { useSwitchLedger } from '../../stores/use-switch-ledger.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

/** Nobody takes a practice for work: a band above every screen with the way back, and a watermark over all of it. */
export function TrainingMark() {
  const { text } = useTexts()
  const bridge = useBridge()
  const { switchLedger, error } = useSwitchLedger()
  return (
    <>
      <div className="flex items-center justify-between gap-4 border-b border-line bg-amber-soft px-6 py-2">
        <p className="font-semibold text-amber">{text('training.banner')}</p>
        <Button onPress={() => void switchLedger(() => bridge.endTraining({}))}>{text('training.end')}</Button>
      </div>
      {error === null ? null : <ErrorState>{error}</ErrorState>}
      <svg aria-hidden className="pointer-events-none fixed inset-0 z-40 size-full text-amber opacity-15">
        <pattern id="training-mark" width="420" height="220" patternUnits="userSpaceOnUse" patternTransform="rotate(-24)">
          <text x="20" y="120" fill="currentColor" fontSize="44" fontWeight="700">{text('training.mark')}</text>
        </pattern>
        <rect width="100%" height="100%" fill="url(#training-mark)" />
      </svg>
    </>
  )
}
