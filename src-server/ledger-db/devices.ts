import type { Device } from '../sync/network-store.ts'
import { int4Array, int8Array, textArray } from './binary-array.ts'
import type { Transaction } from './connection.ts'

type DeviceRow = {
  readonly device_id: string
  readonly role: string
  readonly public_key: string
  readonly branch_id: string | null
  readonly desk_number: number | null
  readonly revoked_at_ms: string | null
  readonly newest_segment: string | null
  readonly newest_hash: Buffer | null
}

// The newest segment of each device is looked up along an index, one row a device.
const read = {
  name: 'devices',
  text: `SELECT d.device_id, d.role, d.public_key, d.branch_id, d.desk_number, d.revoked_at_ms, s.segment_id AS newest_segment, s.hash AS newest_hash
    FROM devices d LEFT JOIN LATERAL (
      SELECT segment_id, hash FROM segments WHERE network_id = $1 AND device_id = d.device_id ORDER BY number DESC LIMIT 1
    ) s ON true WHERE d.network_id = $1 AND d.device_id = ANY($2::text[])`,
}
const save = {
  name: 'save-devices',
  text: `INSERT INTO devices (network_id, device_id, role, public_key, branch_id, desk_number, revoked_at_ms)
    SELECT $1::uuid, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::int4[], $7::int8[])
    ON CONFLICT (network_id, device_id) DO UPDATE SET revoked_at_ms = excluded.revoked_at_ms`,
}

export async function devicesOf(transaction: Transaction, networkId: string, ids: readonly string[]): Promise<Map<string, Device>> {
  const rows = ids.length === 0 ? [] : await transaction.query<DeviceRow>(read, [networkId, textArray(ids)])
  return new Map(rows.map((row) => [row.device_id, deviceFrom(row)]))
}

export async function saveDevices(transaction: Transaction, networkId: string, rows: readonly Device[]): Promise<void> {
  if (rows.length === 0) return
  await transaction.query(save, [
    networkId,
    textArray(rows.map(({ deviceId }) => deviceId)),
    textArray(rows.map(({ role }) => role)),
    textArray(rows.map(({ publicKey }) => publicKey)),
    textArray(rows.map(({ branchId }) => branchId)),
    int4Array(rows.map(({ deskNumber }) => deskNumber)),
    int8Array(rows.map(({ revokedAtMs }) => revokedAtMs)),
  ])
}

function deviceFrom(row: DeviceRow): Device {
  return {
    deviceId: row.device_id,
    role: row.role === 'server' ? 'server' : 'desk',
    publicKey: row.public_key,
    branchId: row.branch_id,
    deskNumber: row.desk_number,
    revokedAtMs: row.revoked_at_ms === null ? null : Number(row.revoked_at_ms),
    newestSegmentId: row.newest_segment,
    newestHash: row.newest_hash?.toString('hex') ?? null,
  }
}
