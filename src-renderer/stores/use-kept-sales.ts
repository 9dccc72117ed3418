import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Bridge } from '../bridge.ts'
import { useBridge } from './bridge-context.tsx'
import { toKeep, useSaleStore } from './sale-store.ts'
import { useScreenStore } from './screen-store.ts'

/** The desk keeps the open sales: what it kept is taken up at the first PIN, and every change goes to it at once. */
export function useKeptSales(isUnlocked: boolean): void {
  const bridge = useBridge()
  const queries = useQueryClient()
  const [keeper] = useState(() => keeperOf(bridge, () => void queries.invalidateQueries({ queryKey: ['open-sales'] })))
  useEffect(() => useSaleStore.subscribe(() => void keeper.keep()), [keeper])
  useEffect(() => { if (isUnlocked) void keeper.takeUp() }, [isUnlocked, keeper])
}

/** One at a time, always the newest: what changes while one is on its way goes with the next. */
function keeperOf(bridge: Bridge, onKept: () => void) {
  let kept = '[]'
  let hasTakenUp = false
  let isSending = false
  const keep = async (): Promise<void> => {
    const wanted = JSON.stringify(toKeep(useSaleStore.getState()))
    // Before it was asked what it has, the desk is not told what it should have.
    if (!hasTakenUp || isSending || wanted === kept) return
    isSending = true
    const isKept = await bridge.keepOpenSales({ sales: toKeep(useSaleStore.getState()) }).then(({ ok }) => ok, failed)
    isSending = false
    // A locked desk keeps nothing: it goes again with the next PIN.
    if (!isKept) return
    kept = wanted
    onKept()
    await keep()
  }
  const takeUp = async (): Promise<void> => {
    if (!hasTakenUp) {
      const answer = await bridge.readOpenSales({}).catch(failed)
      if (answer === false) return
      hasTakenUp = true
      useSaleStore.getState().adopt(answer.sales.map(({ sale }) => sale))
      comeBackTo()
    }
    await keep()
  }
  return { keep, takeUp }
}

/** A page opened in the middle of a sale comes back to it, unless somebody was quicker. */
function comeBackTo(): void {
  const { draft } = useSaleStore.getState()
  const { place, clientId, openClient, go } = useScreenStore.getState()
  if (draft === null || place !== 'counter' || clientId !== null) return
  if (draft.clientId !== null) openClient(draft.clientId)
  go('sell')
}

function failed(error: unknown): false {
  console.error('The desk did not answer about its open sales', error)
  return false
}
