import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { SyncOverview } from '#contract/shapes/sync.ts'
import { useBridge } from './bridge-context.tsx'

const askEveryMs = 2_000

/** How this desk stands with its network, asked now and then: it costs the desk next to nothing. Also before anybody is unlocked. */
export function useSyncQuery(): SyncOverview | undefined {
  const bridge = useBridge()
  return useQuery({ queryKey: ['sync'], queryFn: () => bridge.readSync({}), refetchInterval: askEveryMs, enabled: true, throwOnError: false }).data
}

/** When something of another desk came in, every screen asks anew. */
export function useSyncWatch(): void {
  const received = useSyncQuery()?.received
  const queries = useQueryClient()
  const seen = useRef(received)
  useEffect(() => {
    const hasGrown = seen.current !== undefined && received !== undefined && received !== seen.current
    seen.current = received
    if (hasGrown) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'sync' })
  }, [received, queries])
}
