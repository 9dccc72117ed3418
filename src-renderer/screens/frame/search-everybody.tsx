import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { SearchBox } from '../../ui/search-box.tsx'
import { focusSearch } from './focus-search.ts'
import { SearchResults, resultId } from './search-results.tsx'
import type { SearchHit } from './search-results.tsx'
import { useOpenFound } from './use-open-found.ts'

const listId = 'search-results'
/** One character would find nearly everybody: the desk is asked from the second on. */
const fewestCharacters = 2
/** The shortest number that a desk gives out is longer. */
const shortestNumber = 6

/** The one search box with its results: arrows move, Enter opens, Esc clears. */
export function SearchEverybody() {
  const { searched, search, openClient, startNewClient } = useScreenStore()
  const openFound = useOpenFound()
  const [active, setActive] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const asked = searched.trim()
  const { hits, hasMore, isAnswered, isLate, askNow } = useHits(asked)
  useKeys([{ key: 'F2', says: 'keys.search', run: focusSearch }, { key: '/', says: 'keys.search', run: focusSearch }], 'desk')
  const open = (hit: SearchHit) => {
    setActive(0)
    input.current?.blur()
    if (hit.kind === 'client') return openClient(hit.row.clientId)
    search('')
    openFound(hit.found)
  }
  /** Whoever types four digits and Enter in one go is quicker than the answer: the Enter waits for it. */
  const openFirst = () => {
    askNow().then(
      ([first]) => { if (first !== undefined) open(first) },
      (error: unknown) => console.error('The search gave no answer', error),
    )
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const chosen = hits[active]
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, hits.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else if (event.key === 'Enter' && isLate) openFirst()
    else if (event.key === 'Enter' && chosen !== undefined) open(chosen)
    else if (event.key === 'Escape') {
      if (searched === '') input.current?.blur()
      search('')
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const change = (text: string) => {
    search(text)
    setActive(0)
  }
  const activeHit = hits[active]
  return (
    <div className="relative flex max-w-160 grow">
      <SearchBox value={searched} onChange={change} onKeyDown={onKeyDown} inputRef={input} listId={listId} activeId={activeHit === undefined ? null : resultId(activeHit)} />
      {isAnswered ? <SearchResults listId={listId} hits={hits} active={active} asked={asked} hasMore={hasMore} onOpen={open} onNewClient={startNewClient} /> : null}
    </div>
  )
}

/** What is found as it is typed: by a whole number what it names, and clients. */
function useHits(asked: string) {
  const bridge = useBridge()
  const isAsking = asked.length >= fewestCharacters
  const mayBeNumber = asked.length >= shortestNumber && /\d/.test(asked)
  const askClients = () => bridge.searchClients({ text: asked })
  const askNumber = () => bridge.findNumber({ texts: [asked] })
  const { data, isPlaceholderData } = useQuery({ queryKey: ['search', asked], queryFn: isAsking ? askClients : skipToken, placeholderData: keepPreviousData })
  const { data: number } = useQuery({ queryKey: ['find-number', asked], queryFn: mayBeNumber ? askNumber : skipToken })
  const hitsOf = (clients: typeof data, named: typeof number): SearchHit[] => [...numberHits(named), ...(clients?.clients ?? []).map((row): SearchHit => ({ kind: 'client', row }))]
  return {
    hits: isAsking ? hitsOf(data, mayBeNumber ? number : undefined) : [],
    hasMore: data?.more ?? false,
    isAnswered: isAsking && data !== undefined,
    isLate: isAsking && (isPlaceholderData || data === undefined || (mayBeNumber && number === undefined)),
    askNow: async () => {
      const [clients, named] = await Promise.all([askClients(), mayBeNumber ? askNumber() : undefined])
      return hitsOf(clients, named)
    },
  }
}

/** Clients stand in the list by themselves. */
function numberHits(named: Awaited<ReturnType<ReturnType<typeof useBridge>['findNumber']>> | undefined): SearchHit[] {
  const found = named?.found ?? null
  return found === null || found.kind === 'client' || found.kind === 'clients' ? [] : [{ kind: 'found', found }]
}
