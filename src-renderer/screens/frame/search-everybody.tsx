import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { SearchBox } from '../../ui/search-box.tsx'
import { SearchResults, resultId } from './search-results.tsx'

const listId = 'search-results'
/** One character would find nearly everybody: the desk is asked from the second on. */
const fewestCharacters = 2

/** The one search box with its results: arrows move, Enter opens, Esc clears. */
export function SearchEverybody() {
  const bridge = useBridge()
  const { searched, search, openClient, startNewClient } = useScreenStore()
  const [active, setActive] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const asked = searched.trim()
  const isAsking = asked.length >= fewestCharacters
  const { data, isPlaceholderData } = useQuery({ queryKey: ['search', asked], queryFn: isAsking ? () => bridge.searchClients({ text: asked }) : skipToken, placeholderData: keepPreviousData })
  const rows = isAsking ? (data?.clients ?? []) : []
  const focusBox = () => {
    input.current?.focus()
    input.current?.select()
  }
  useKeys([{ key: 'F2', says: 'keys.search', run: focusBox }, { key: '/', says: 'keys.search', run: focusBox }])
  const open = (clientId: string) => {
    openClient(clientId)
    setActive(0)
    input.current?.blur()
  }
  /** Whoever types four digits and Enter in one go is quicker than the answer: the Enter waits for it. */
  const openFirst = () => {
    bridge.searchClients({ text: asked }).then(
      ({ clients: [first] }) => { if (first !== undefined) open(first.clientId) },
      (error: unknown) => console.error('The search gave no answer', error),
    )
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, rows.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else if (event.key === 'Enter' && isAsking && (isPlaceholderData || data === undefined)) openFirst()
    else if (event.key === 'Enter' && rows[active] !== undefined) open(rows[active].clientId)
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
  const activeRow = rows[active]
  return (
    <div className="relative flex max-w-160 grow">
      <SearchBox value={searched} onChange={change} onKeyDown={onKeyDown} inputRef={input} listId={listId} activeId={activeRow === undefined ? null : resultId(activeRow.clientId)} />
      {isAsking && data !== undefined ? <SearchResults listId={listId} rows={rows} active={active} asked={asked} hasMore={data.more} onOpen={open} onNewClient={startNewClient} /> : null}
    </div>
  )
}
