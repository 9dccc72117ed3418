import type { Connections } from './connection.ts'

export type Tries = { readonly wrong: number; readonly lastMs: number }

const read = { name: 'read-tries', text: 'SELECT wrong, last_ms FROM sign_in_tries WHERE network_id = $1 AND person_id = $2' }
const wrong = {
  name: 'note-wrong-try',
  text: 'INSERT INTO sign_in_tries (network_id, person_id, wrong, last_ms) VALUES ($1, $2, 1, $3) ON CONFLICT (network_id, person_id) DO UPDATE SET wrong = sign_in_tries.wrong + 1, last_ms = excluded.last_ms',
}
const forget = { name: 'forget-tries', text: 'DELETE FROM sign_in_tries WHERE network_id = $1 AND person_id = $2' }

/** Wrong sign-ins of a person: counted for all server processes, and over restarts. */
export function openSignInTries({ transact }: Connections): { readonly read: (networkId: string, personId: string) => Promise<Tries>; readonly wrong: (networkId: string, personId: string, nowMs: number) => Promise<void>; readonly forget: (networkId: string, personId: string) => Promise<void> } {
  return {
    read: (networkId, personId) =>
      transact(networkId, async (transaction) => {
        const [row] = await transaction.query<{ wrong: number; last_ms: string }>(read, [networkId, personId])
        return { wrong: row?.wrong ?? 0, lastMs: Number(row?.last_ms ?? 0) }
      }),
    wrong: (networkId, personId, nowMs) => transact(networkId, async (transaction) => void (await transaction.query(wrong, [networkId, personId, nowMs]))),
    forget: (networkId, personId) => transact(networkId, async (transaction) => void (await transaction.query(forget, [networkId, personId]))),
  }
}
