import type { Connections } from './connection.ts'

export type ListedDesk = {
  readonly deviceId: string
  readonly branchId: string | null
  readonly deskNumber: number | null
  readonly appVersion: string | null
  readonly protocol: number | null
  readonly unsent: number | null
  /** Its clock less the server's, in milliseconds. */
  readonly skewMs: number | null
  readonly heardAtMs: number | null
  readonly revokedAtMs: number | null
}
export type ListedAlarm = { readonly kind: string; readonly deviceId: string; readonly segmentId: string; readonly seq: number; readonly sinceMs: number }
export type Standing = { readonly operations: number; readonly quarantined: number; readonly alarms: readonly ListedAlarm[] }

type DeskRow = { device_id: string; branch_id: string | null; desk_number: number | null; app_version: string | null; protocol: number | null; unsent: string | null; skew_ms: string | null; heard_at_ms: string | null; revoked_at_ms: string | null }

const desks = {
  name: 'list-desks',
  text: `SELECT d.device_id, d.branch_id, d.desk_number, s.app_version, s.protocol, s.unsent, s.skew_ms, s.heard_at_ms, d.revoked_at_ms
    FROM devices d LEFT JOIN desk_status s ON s.network_id = $1 AND s.device_id = d.device_id WHERE d.network_id = $1 AND d.role = 'desk' ORDER BY d.branch_id, d.desk_number`,
}
const quarantined = { name: 'count-aside', text: 'SELECT count(*) AS count FROM quarantine WHERE network_id = $1' }
const alarms = { name: 'list-alarms', text: 'SELECT kind, device_id, segment_id, seq, since_ms FROM alarms WHERE network_id = $1 ORDER BY since_ms DESC LIMIT 200' }
const operations = { name: 'count-operations', text: 'SELECT number FROM stream_heads WHERE network_id = $1 AND stream = 0' }

/** What an admin sees of a network's desks, and what IT is told. */
export function openDeskList({ transact }: Connections): { readonly desks: (networkId: string) => Promise<ListedDesk[]>; readonly standing: (networkId: string) => Promise<Standing> } {
  return {
    desks: (networkId) => transact(networkId, async (transaction) => (await transaction.query<DeskRow>(desks, [networkId])).map(listed)),
    standing: (networkId) =>
      transact(networkId, async (transaction) => {
        const [[head], [aside], raised] = await Promise.all([
          transaction.query<{ number: string }>(operations, [networkId]),
          transaction.query<{ count: string }>(quarantined, [networkId]),
          transaction.query<{ kind: string; device_id: string; segment_id: string; seq: number; since_ms: string }>(alarms, [networkId]),
        ])
        return {
          operations: Number(head?.number ?? 0),
          quarantined: Number(aside?.count ?? 0),
          alarms: raised.map(({ kind, device_id: deviceId, segment_id: segmentId, seq, since_ms: sinceMs }) => ({ kind, deviceId, segmentId, seq, sinceMs: Number(sinceMs) })),
        }
      }),
  }
}

function listed(row: DeskRow): ListedDesk {
  return {
    deviceId: row.device_id,
    branchId: row.branch_id,
    deskNumber: row.desk_number,
    appVersion: row.app_version,
    protocol: row.protocol,
    unsent: numberOf(row.unsent),
    skewMs: numberOf(row.skew_ms),
    heardAtMs: numberOf(row.heard_at_ms),
    revokedAtMs: numberOf(row.revoked_at_ms),
  }
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text)
}
