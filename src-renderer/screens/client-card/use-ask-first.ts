import { useEffect, useMemo } from 'react'
import { useBridge } from '../../stores/bridge-context.tsx'

/** A press waits no longer than this since its card opened (domain.md §5). */
const longestWaitMs = 300

/**
 * Asks the others about a card when it opens, without keeping it from being shown. What comes of it is awaited only by a
 * press, and only for what is left of the time since the card opened.
 */
export function useAskFirst(clientId: string): () => Promise<void> {
  const bridge = useBridge()
  const asking = useMemo(() => {
    let over: () => void = () => {}
    const isOver = new Promise<void>((resolve) => { over = resolve })
    return { isOver, over }
    // Another client is another asking.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [clientId])
  useEffect(() => {
    const timer = setTimeout(asking.over, longestWaitMs)
    // Without an answer the desk goes by what it has.
    bridge.askFirst({ clientId }).then(asking.over, asking.over)
    return () => clearTimeout(timer)
  }, [asking, bridge, clientId])
  return () => asking.isOver
}
