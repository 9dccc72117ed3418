import type { MoneyMethod } from '#core/sales/bodies.ts'
import { moneyMethods } from '#core/sales/bodies.ts'
import { CheckBox } from '../../ui/check-box.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { wayWords } from './way-words.ts'

export type WayBack = { readonly method: string; readonly amountMinor: number; readonly insteadOf: string | null }

type WaysBackProps = {
  readonly ways: readonly WayBack[]
  readonly currency: string
  readonly cannotGoBack: readonly MoneyMethod[]
  /** Null where there is no client whose account could take it. */
  readonly onTurn: ((methods: readonly MoneyMethod[]) => void) | null
}

/** How money goes back, way by way; what a way cannot take goes onto the client's account. */
export function WaysBack({ ways, currency, cannotGoBack, onTurn }: WaysBackProps) {
  const texts = useTexts()
  const { text, money } = texts
  const turnable = moneyMethods.filter((method) => method !== 'cash' && (cannotGoBack.includes(method) || ways.some((way) => way.method === method)))
  const turn = (method: MoneyMethod, isTurned: boolean) => onTurn?.(isTurned ? [...cannotGoBack, method] : cannotGoBack.filter((one) => one !== method))
  return (
    <section className="flex flex-col gap-2.5">
      <h3 className="text-small font-medium text-muted">{text('refund.goes-back')}</h3>
      {ways.length === 0 ? <p>{text('refund.nothing-back')}</p> : <FactList facts={ways.map((way) => ({ term: wayWords(way, texts), value: money(way.amountMinor, currency) }))} />}
      {onTurn === null ? null : turnable.map((method) => <CheckBox key={method} isChosen={cannotGoBack.includes(method)} onChange={(isTurned) => turn(method, isTurned)}>{text('refund.cannot-by', { way: text(`method.${method}`) })}</CheckBox>)}
    </section>
  )
}
