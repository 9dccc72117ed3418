import { Client } from 'pg'

const channel = 'counterfoil_wake'
const firstDelayMs = 500
const longestDelayMs = 15_000
/** Calls within this time are one: a busy network wakes its desks often enough. */
const gatherMs = 5

export type Notify = {
  /** Tells the other server processes that a network moved. Never within the append itself: a notification takes a lock that all networks share. */
  readonly tell: (networkId: string) => void
  readonly isListening: () => boolean
  readonly close: () => Promise<void>
}

/** LISTEN/NOTIFY between server processes, on a connection of its own. Where it fails, the heads are polled all the same. */
export function openNotify(databaseUrl: string, onMoved: (networkId: string) => void): Notify {
  const line = keepListening(databaseUrl, onMoved)
  const waiting = new Set<string>()
  let timer: NodeJS.Timeout | null = null
  return {
    tell: (networkId) => {
      waiting.add(networkId)
      timer ??= setTimeout(() => {
        timer = null
        const networks = [...waiting]
        waiting.clear()
        line.client()?.query('SELECT pg_notify($1, n) FROM unnest($2::text[]) AS n', [channel, networks]).catch(() => undefined)
      }, gatherMs)
    },
    isListening: () => line.client() !== null,
    close: async () => {
      if (timer !== null) clearTimeout(timer)
      await line.close()
    },
  }
}

/** A connection that listens, opened again when it breaks, later each time. */
function keepListening(databaseUrl: string, onMoved: (networkId: string) => void): { readonly client: () => Client | null; readonly close: () => Promise<void> } {
  let client: Client | null = null
  let isClosed = false
  let delayMs = firstDelayMs
  let retry: NodeJS.Timeout | null = null
  const lost = (which: Client): void => {
    if (client !== which && client !== null) return
    client = null
    if (isClosed || retry !== null) return
    retry = setTimeout(() => {
      retry = null
      void connect()
    }, delayMs)
    delayMs = Math.min(delayMs * 2, longestDelayMs)
  }
  const connect = async (): Promise<void> => {
    const fresh = new Client({ connectionString: databaseUrl })
    fresh.on('error', () => lost(fresh))
    fresh.on('end', () => lost(fresh))
    fresh.on('notification', ({ payload }) => {
      if (payload !== undefined) onMoved(payload)
    })
    try {
      await fresh.connect()
      await fresh.query(`LISTEN ${channel}`)
      client = fresh
      delayMs = firstDelayMs
      if (isClosed) await fresh.end()
    } catch {
      // Tried again after a while.
      lost(fresh)
    }
  }
  void connect()
  return {
    client: () => client,
    close: async () => {
      isClosed = true
      if (retry !== null) clearTimeout(retry)
      await client?.end().catch(() => undefined)
    },
  }
}
