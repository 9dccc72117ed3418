import { useState } from 'react'
import { stockColours } from '#core/catalogue/membership-terms.ts'
import type { StockColour } from '#core/catalogue/membership-terms.ts'
import type { MembershipType } from '#core/catalogue/membership-type.ts'
import { newOperationId } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk, useMay } from '../../stores/desk-context.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { termsWords } from '../sell/terms-words.ts'
import { NameAndPrice } from './name-and-price.tsx'
import { SettingsList } from './settings-list.tsx'
import { StockChoice } from './stock-choice.tsx'

export function TypeSettings({ types }: { readonly types: readonly MembershipType[] }) {
  const texts = useTexts()
  const { currency } = useDesk()
  const mayEdit = useMay('edit-types')
  const [openId, setOpenId] = useState<string | null>(null)
  const open = types.find(({ id }) => id === openId)
  return (
    <>
      <SettingsList isLocked={!mayEdit} onOpen={setOpenId} rows={types.map(({ id, terms }) => ({ id, name: <span data-stock={terms.stock} className="flex items-center gap-2"><span className="swatch" />{terms.name}</span>, detail: termsWords(terms, texts), value: texts.money(terms.priceMinor, currency) }))} />
      {open === undefined ? null : <TypeDialog key={open.id} type={open} onClose={() => setOpenId(null)} />}
    </>
  )
}

function TypeDialog({ type, onClose }: { readonly type: MembershipType; readonly onClose: () => void }) {
  const { text } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const [stock, setStock] = useState<StockColour>(type.terms.stock)
  const save = (name: string, priceMinor: number) => act(() => bridge.saveMembershipType({ operationId: newOperationId(), typeId: type.id, name, priceMinor, stock }))
  return <NameAndPrice title={type.terms.name} name={type.terms.name} priceMinor={type.terms.priceMinor} note={text('settings.type-note')} onClose={onClose} save={save} more={<StockChoice label={text('settings.stock')} stocks={stockColours} value={stock} onChange={setStock} />} />
}
