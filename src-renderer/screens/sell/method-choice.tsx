import { ChevronDown } from 'lucide-react'
import type { QuoteView } from '#contract/shapes/quote.ts'
import type { PayMethod } from '../../stores/sale-store.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceMenu } from '../../ui/choice-menu.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

type MethodChoiceProps = { readonly method: PayMethod; readonly quote: QuoteView; readonly onChoose: (method: PayMethod) => void }

const rare = ['transfer', 'other'] as const

/** How it is paid: the usual ways side by side, the account where there is something on it, the rare ways behind one button. */
export function MethodChoice({ method, quote, onChoose }: MethodChoiceProps) {
  const { text } = useTexts()
  const usual: readonly PayMethod[] = (quote.accountMinor ?? 0) > 0 || method === 'client-account' ? ['cash', 'card', 'gift-card', 'client-account'] : ['cash', 'card', 'gift-card']
  const chosenRare = rare.find((one) => one === method)
  const colours = chosenRare === undefined ? 'border border-line bg-paper font-medium data-[hovered]:border-line-strong data-[hovered]:bg-paper-hover' : 'bg-chosen font-semibold text-chosen-ink'
  return (
    <div role="group" aria-label={text('sell.method')} className="flex flex-wrap gap-2">
      {usual.map((one) => <Button key={one} className="grow px-2.5!" chosen={method === one} onPress={() => onChoose(one)}>{text(`method.${one}`)}</Button>)}
      <ChoiceMenu label={chosenRare === undefined ? text('sell.more-ways') : `${text(`method.${chosenRare}`)}, ${text('sell.more-ways')}`} question={text('sell.method')} choices={rare.map((id) => ({ id, name: text(`method.${id}`) }))} onChoose={(id) => onChoose(rare.find((one) => one === id) ?? 'other')} className={`inline-flex min-h-(--target) grow items-center justify-center gap-1.5 rounded-control px-2.5 whitespace-nowrap ${colours}`}>
        {text(chosenRare === undefined ? 'sell.more' : `method.${chosenRare}`)}<ChevronDown aria-hidden size={16} />
      </ChoiceMenu>
    </div>
  )
}
