import type { SaleDraft } from '../../stores/sale-store.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { AmountChoice } from './amount-choice.tsx'
import { useChangeLines } from './change-lines.ts'

/** Money put on the client's account, to be spent later. */
export function TopUp({ draft }: { readonly draft: SaleDraft }) {
  const { text } = useTexts()
  const changeLines = useChangeLines()
  if (draft.clientId === null) return <EmptyState title={text('sell.top-up-whom')}>{text('sell.top-up-whom-hint')}</EmptyState>
  const topUp = (amountMinor: number) => changeLines([...draft.lines.filter(({ kind }) => kind !== 'account-top-up'), { kind: 'account-top-up', amountMinor }])
  return (
    <div className="flex flex-col gap-3 rounded-panel border border-line bg-paper px-5 py-4">
      <p className="text-strong font-semibold">{text('sell.page-top-up')}</p>
      <p className="text-muted">{text('sell.top-up-hint')}</p>
      <AmountChoice label={text('sell.page-top-up')} isDisabled={draft.done !== null} onChoose={topUp} />
    </div>
  )
}
