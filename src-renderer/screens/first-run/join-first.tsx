import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../ui/button.tsx'
import { Logo } from '../../ui/logo.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { JoinForm } from '../join/join-form.tsx'

/** A new desk becomes part of a network; once the network's records are here, the desk opens by itself. */
export function JoinFirst({ onBack }: { readonly onBack: () => void }) {
  const { text } = useTexts()
  const queries = useQueryClient()
  const [isWaiting, setIsWaiting] = useState(false)
  const joined = ({ isReady }: { readonly isReady: boolean }) => {
    if (isReady) void queries.invalidateQueries({ queryKey: ['desk'] })
    else setIsWaiting(true)
  }
  return (
    <main className="mx-auto flex h-dvh max-w-3xl flex-col gap-6 overflow-auto p-8 pt-[12dvh]">
      <Logo width={52} />
      <div>
        <h1 className="text-page">{text('join.title')}</h1>
        <p className="mt-1 max-w-prose text-muted">{text('join.explain')}</p>
      </div>
      {isWaiting ? <p role="status" className="text-strong font-medium text-accent">{text('join.goes-on')}</p> : <JoinForm onJoined={joined} back={<Button onPress={onBack}>{text('action.back')}</Button>} />}
    </main>
  )
}
