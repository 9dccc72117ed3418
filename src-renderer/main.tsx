import './styles/fonts.ts'
import './styles/main.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { DeskView } from '#contract/shapes/desk.ts'
import { must } from '#core/std/must.ts'
import { openBridge } from './bridge.ts'
import { App } from './screens/app.tsx'
import { ErrorBoundary } from './screens/error-boundary.tsx'
import { BridgeContext } from './stores/bridge-context.tsx'
import { useConnectionStore } from './stores/connection-store.ts'

/** What is asked before anybody has given a PIN. */
const askedWhileLocked = ['desk', 'trades']

function isUnlocked(): boolean {
  const desk = queryClient.getQueryData<DeskView>(['desk'])
  return desk !== undefined && desk.person !== null
}

// The desk is on this machine: being offline never keeps a question from being asked. Being locked does: the screens
// behind the lock keep what they showed, and a half-typed form with it.
const queryClient = new QueryClient({
  defaultOptions: { queries: { enabled: ({ queryKey }) => isUnlocked() || askedWhileLocked.includes(String(queryKey[0])), networkMode: 'always', retry: 1, staleTime: 0, refetchOnWindowFocus: false, throwOnError: (_, query) => query.state.data === undefined }, mutations: { networkMode: 'always' } },
})
const bridge = openBridge((connection) => useConnectionStore.setState({ connection }))
const root = must(document.getElementById('root'), 'index.html has a root')

createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <QueryClientProvider client={queryClient}>
        <BridgeContext value={bridge}>
          <App />
        </BridgeContext>
      </QueryClientProvider>
    </ErrorBoundary>
  </StrictMode>,
)
