import type { Heard, NetworkStore } from '../sync/network-store.ts'
import type { Connections, Transaction } from './connection.ts'

/** A hello is remembered for a quarter of a year; TLS keeps it from strangers anyway. */
const nonceKeptMs = 92 * 24 * 60 * 60_000

const nonce = { name: 'note-nonce', text: 'INSERT INTO hello_nonces (network_id, device_id, nonce, heard_at_ms) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING nonce' }
const forgetNonces = { name: 'forget-nonces', text: 'DELETE FROM hello_nonces WHERE network_id = $1 AND device_id = $2 AND heard_at_ms < $3' }
const start = {
  name: 'note-start',
  text: `INSERT INTO device_starts (network_id, device_id, segment_id, ordinal)
    SELECT $1::uuid, $2, $3, coalesce(max(ordinal), 0) + 1 FROM device_starts WHERE network_id = $1 AND device_id = $2 ON CONFLICT DO NOTHING`,
}
const later = {
  name: 'later-starts',
  text: `SELECT 1 AS one FROM device_starts s WHERE s.network_id = $1 AND s.device_id = $2 AND s.segment_id <> $3
    AND s.ordinal > (SELECT o.ordinal FROM device_starts o WHERE o.network_id = $1 AND o.device_id = $2 AND o.segment_id = $3) LIMIT 1`,
}
const status = {
  name: 'note-status',
  text: `INSERT INTO desk_status (network_id, device_id, app_version, protocol, unsent, skew_ms, heard_at_ms) VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (network_id, device_id) DO UPDATE SET app_version = excluded.app_version, protocol = excluded.protocol, unsent = excluded.unsent, skew_ms = excluded.skew_ms, heard_at_ms = excluded.heard_at_ms`,
}
const heardAgain = { name: 'note-heard', text: 'UPDATE desk_status SET heard_at_ms = $3 WHERE network_id = $1 AND device_id = $2' }

/** What a hello tells about its desk. */
export function openDeskStatus({ transact }: Connections): Pick<NetworkStore, 'hear' | 'noteHeard'> {
  return {
    hear: (networkId, heard) => transact(networkId, (transaction) => hear(transaction, networkId, heard)),
    noteHeard: (networkId, deviceId, atMs) => transact(networkId, async (transaction) => void (await transaction.query(heardAgain, [networkId, deviceId, atMs]))),
  }
}

async function hear(transaction: Transaction, networkId: string, heard: Heard): Promise<{ isReplay: boolean; isCloned: boolean }> {
  const { deviceId, segmentId, atMs } = heard
  const fresh = await transaction.query(nonce, [networkId, deviceId, heard.nonce, atMs])
  if (fresh.length === 0) return { isReplay: true, isCloned: false }
  const [, laterStarts] = await Promise.all([
    transaction.query(start, [networkId, deviceId, segmentId]),
    transaction.query(later, [networkId, deviceId, segmentId]),
    transaction.query(status, [networkId, deviceId, heard.appVersion, heard.protocol, heard.unsent, Math.round(heard.skewMs), atMs]),
    transaction.query(forgetNonces, [networkId, deviceId, atMs - nonceKeptMs]),
  ])
  return { isReplay: false, isCloned: laterStarts.length > 0 }
}
