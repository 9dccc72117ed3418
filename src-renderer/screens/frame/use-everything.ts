import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TextKey } from '#core/texts/en/english.ts'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import type { DeskAction } from '../../stores/key-store.ts'
import { useKeyStore } from '../../stores/key-store.ts'
import { useOpenSales, useSaleStore } from '../../stores/sale-store.ts'
import type { Place } from '../../stores/screen-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { useTexts } from '../../ui/texts-context.tsx'
import { farActions } from './far-actions.ts'
import { keyName } from './key-name.ts'

export type Doable = { readonly id: string; readonly name: string; readonly key: string | null; readonly run: () => void }

const places = ['counter', 'sell', 'day', 'clients', 'shift', 'gift-card', 'review', 'settings'] as const satisfies readonly Place[]
/** Keys of the keyboard itself rather than of an action. */
const notActions: readonly (string | null)[] = ['Escape', 'Enter', '/', 'F1', 'Ctrl+K']
const placeName = { counter: 'nav.counter', sell: 'client.sell', 'client-form': 'nav.clients', day: 'nav.day', clients: 'nav.clients', shift: 'nav.shift', 'gift-card': 'nav.gift-card', review: 'nav.review', settings: 'nav.settings' } as const satisfies Record<Place, TextKey>

/**
 * Everything whoever is at the desk may do from here: what this screen does, what works everywhere, what other screens
 * do, sales put aside, and the places. One list, made of the actions that also have the keys.
 */
export function useEverything(): readonly Doable[] {
  const { text } = useTexts()
  const { person, shift } = useDesk()
  const { place, clientId, go } = useScreenStore()
  const want = useKeyStore((store) => store.want)
  const openSales = useSalesToGoOn()
  // What could be done when it was opened: the layers of the screen behind stay as they are.
  const [layers] = useState(() => useKeyStore.getState().layers)
  const may = ({ right }: Pick<DeskAction, 'right'>) => right === undefined || (person?.rights.includes(right) ?? false)
  const of = (scope: 'here' | 'desk') => {
    const actions = layers.filter((layer) => layer.scope === scope).flatMap((layer) => layer.actions).filter((action) => !notActions.includes(action.key) && may(action))
    return [...new Map(actions.map((action) => [action.says, action])).values()]
  }
  const here = of('here')
  const isHere = new Set<TextKey>(here.map(({ says }) => says))
  const near = [...here, ...of('desk').filter(({ says }) => !isHere.has(says))].map(({ says, key, run }): Doable => ({ id: says, name: text(says), key: key === null ? null : keyName(key), run }))
  const far = farActions
    .filter((action) => may(action) && !isHere.has(action.says) && (action.needsShift !== true || shift !== null) && (action.needsClient !== true || clientId !== null))
    .map((action): Doable => ({ id: `${action.place} ${action.says}`, name: text('commands.at', { place: text(placeName[action.place]), what: text(action.says) }), key: null, run: () => { go(action.place); want(action.says) } }))
  const others = places.filter((other) => other !== place && other !== 'sell').map((other): Doable => ({ id: other, name: text('commands.go', { place: text(placeName[other]) }), key: null, run: () => go(other) }))
  return [...near, ...openSales, ...far, ...others]
}

function useSalesToGoOn(): readonly Doable[] {
  const { text } = useTexts()
  const bridge = useBridge()
  const open = useOpenSales()
  const takeUp = useSaleStore((store) => store.takeUp)
  const { openClient, closeClient, go } = useScreenStore()
  const { data } = useQuery({ queryKey: ['open-sales'], queryFn: () => bridge.readOpenSales({}) })
  return open.map((sale) => {
    const name = data?.sales.find((one) => one.sale.operationId === sale.operationId)?.clientName ?? ''
    const run = () => {
      takeUp(sale.operationId)
      if (sale.clientId === null) closeClient()
      else openClient(sale.clientId)
      go('sell')
    }
    return { id: sale.operationId, name: text('commands.open-sale', { name: name === '' ? (sale.name === '' ? text('counter.nobody') : sale.name) : name }), key: null, run }
  })
}
