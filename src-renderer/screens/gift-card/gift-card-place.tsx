import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { GiftCardFound } from './gift-card-found.tsx'

/** What a gift card holds and what became of it: found by its code or by the number on its receipt. */
export function GiftCardPlace() {
  const { text, refusal } = useTexts()
  const bridge = useBridge()
  const { go, giftCardAsked: asked, lookUpGiftCard } = useScreenStore()
  const [typed, setTyped] = useState('')
  const { data } = useQuery({ queryKey: ['gift-card', asked], queryFn: asked === null ? skipToken : () => bridge.findGiftCard({ text: asked }) })
  useKeys([{ key: 'Escape', says: 'keys.back', run: () => go('counter') }])
  const find = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() !== '') lookUpGiftCard(typed.trim())
  }
  return (
    <div className="flex h-full flex-col gap-5 overflow-y-auto p-6 pb-20">
      <h1 className="text-page leading-9">{text('nav.gift-card')}</h1>
      <form noValidate onSubmit={find} className="flex max-w-xl items-end gap-2.5">
        <div className="grow"><TextField label={text('gift.code-or-number')} value={typed} onChange={setTyped} maxLength={40} autoFocus inputClassName="font-mono uppercase" /></div>
        <Button kind="main" type="submit" hint="Enter">{text('gift.find')}</Button>
      </form>
      {data === undefined ? <p className="max-w-xl text-muted">{text('gift.find-hint')}</p> : data.ok ? <GiftCardFound card={data.value} /> : <div className="max-w-xl"><ErrorState>{refusal(data.refusal)}</ErrorState></div>}
    </div>
  )
}
