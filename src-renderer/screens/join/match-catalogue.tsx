import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RecordView } from '#contract/shapes/record.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

const kinds = ['branch', 'person', 'service-category', 'service', 'membership-type'] as const
type Kind = (typeof kinds)[number]
type Match = { readonly kind: Kind; readonly localId: string; readonly name: string; readonly networkId: string | null; readonly networkName: string | null }

const asNew = ''

/** A desk that began alone says which of its records are the network's; nothing is sent before it did. */
export function MatchCatalogue({ matches }: { readonly matches: readonly Match[] }) {
  const { text } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const [error, setError] = useState<string | null>(null)
  const choiceOf = ({ localId, networkId }: Match): string => chosen[localId] ?? networkId ?? asNew
  const match = async () => {
    const choices = matches.map((one) => ({ kind: one.kind, localId: one.localId, networkId: choiceOf(one) === asNew ? null : choiceOf(one) }))
    const answer = await act(() => bridge.matchCatalogue({ choices }))
    if (!answer.ok) return setError(answer.words)
    useToastStore.getState().show(text('match.done', answer.value))
  }
  return (
    <section className="flex max-w-4xl flex-col gap-4">
      <div><h2 className="text-title">{text('match.title')}</h2><p className="max-w-prose text-muted">{text('match.explain')}</p></div>
      {kinds.map((kind) => {
        const own = matches.filter((one) => one.kind === kind)
        return own.length === 0 ? null : <KindOfMatches key={kind} kind={kind} matches={own} choiceOf={choiceOf} onChoose={(localId, networkId) => setChosen({ ...chosen, [localId]: networkId })} />
      })}
      {error === null ? null : <ErrorState>{error}</ErrorState>}
      <Button kind="main" large className="self-start" onPress={() => void match()}>{text('match.action')}</Button>
    </section>
  )
}

type KindProps = { readonly kind: Kind; readonly matches: readonly Match[]; readonly choiceOf: (match: Match) => string; readonly onChoose: (localId: string, networkId: string) => void }

function KindOfMatches({ kind, matches, choiceOf, onChoose }: KindProps) {
  const { text } = useTexts()
  const bridge = useBridge()
  const { data } = useQuery({ queryKey: ['records', kind], queryFn: () => bridge.readRecords({ kind }) })
  const network = (data?.ok === true ? data.value.records : []).filter(isOfNetwork)
  const options = [...network.map(({ id, name }) => ({ id, name })), ...(kind === 'branch' ? [] : [{ id: asNew, name: text('match.new') }])]
  return (
    <div className="rounded-panel border border-line bg-paper">
      <h3 className="border-b border-line px-4 py-2 text-small font-semibold text-muted">{text(`record.${kind}`)}</h3>
      <ul className="divide-y divide-line">
        {matches.map((match) => (
          <li key={match.localId} className="grid grid-cols-2 items-center gap-4 px-4 py-2">
            <span className="font-medium"><bdi>{match.name}</bdi></span>
            {kind === 'branch' ? <span>{match.networkName ?? ''} <span className="block text-small text-muted">{text('match.only-branch')}</span></span> : <SelectField label={text('match.there')} hideLabel options={options} value={choiceOf(match)} onChange={(networkId) => onChoose(match.localId, networkId)} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

function isOfNetwork({ versions }: RecordView): boolean {
  return versions.some(({ number }) => number !== null)
}
