import type { NetworkStore, TakenCode } from '../sync/network-store.ts'
import type { Connections, Transaction } from './connection.ts'
import { lockHead } from './stream-heads.ts'

type CodeRow = { readonly branch_id: string; readonly made_at_ms: string; readonly device_id: string | null; readonly public_key: string | null; readonly desk_number: number | null }

const add = { name: 'add-code', text: 'INSERT INTO pairing_codes (network_id, code_hash, branch_id, made_at_ms, made_by) VALUES ($1, $2, $3, $4, $5)' }
const networkOf = { name: 'network-of-code', text: 'SELECT network_of_pairing_code($1) AS network_id' }
const read = { name: 'read-code', text: 'SELECT branch_id, made_at_ms, device_id, public_key, desk_number FROM pairing_codes WHERE network_id = $1 AND code_hash = $2 FOR UPDATE' }
const use = { name: 'use-code', text: 'UPDATE pairing_codes SET device_id = $3, public_key = $4, desk_number = $5 WHERE network_id = $1 AND code_hash = $2' }
const numberOf = { name: 'desk-number-of', text: 'SELECT desk_number FROM desk_numbers WHERE network_id = $1 AND device_id = $2' }
// Numbers enrolled by operations count too: after a restore this table may know less than the ledger.
const lastNumber = {
  name: 'last-desk-number',
  text: `SELECT greatest((SELECT coalesce(max(desk_number), 0) FROM desk_numbers WHERE network_id = $1 AND branch_id = $2), (SELECT coalesce(max(desk_number), 0) FROM devices WHERE network_id = $1 AND branch_id = $2)) AS last`,
}
const give = { name: 'give-desk-number', text: 'INSERT INTO desk_numbers (network_id, branch_id, desk_number, device_id) VALUES ($1, $2, $3, $4)' }
const mostDesks = 99

/** Pairing codes and the numbers of desks that come with them. The lock of the head keeps two desks from one number. */
export function openPairingCodes({ transact, query }: Connections): Pick<NetworkStore, 'addPairingCode' | 'networkOfCode' | 'takeCode' | 'takeDeskNumber'> {
  return {
    addPairingCode: (networkId, { codeHash, branchId, madeAtMs, madeBy }) => transact(networkId, async (transaction) => void (await transaction.query(add, [networkId, codeHash, branchId, madeAtMs, madeBy]))),
    networkOfCode: async (codeHash) => (await query<{ network_id: string | null }>(networkOf, [codeHash]))[0]?.network_id ?? null,
    takeCode: (networkId, codeHash, device, _nowMs, oldestMs) =>
      transact(networkId, async (transaction): Promise<TakenCode> => {
        await lockHead(transaction, networkId, 'ledger')
        const [row] = await transaction.query<CodeRow>(read, [networkId, codeHash])
        if (row === undefined) return { ok: false, code: 'code-is-wrong' }
        if (row.device_id !== null && row.desk_number !== null) {
          const isSame = row.device_id === device.deviceId && row.public_key === device.publicKey
          return isSame ? { ok: true, branchId: row.branch_id, deskNumber: row.desk_number } : { ok: false, code: 'code-was-used' }
        }
        if (Number(row.made_at_ms) < oldestMs) return { ok: false, code: 'code-is-too-old' }
        const deskNumber = await nextNumber(transaction, networkId, row.branch_id, device.deviceId)
        if (deskNumber === null) return { ok: false, code: 'code-was-used' }
        await transaction.query(use, [networkId, codeHash, device.deviceId, device.publicKey, deskNumber])
        return { ok: true, branchId: row.branch_id, deskNumber }
      }),
    takeDeskNumber: (networkId, branchId, deviceId) =>
      transact(networkId, async (transaction) => {
        await lockHead(transaction, networkId, 'ledger')
        return nextNumber(transaction, networkId, branchId, deviceId)
      }),
  }
}

async function nextNumber(transaction: Transaction, networkId: string, branchId: string, deviceId: string): Promise<number | null> {
  const [given] = await transaction.query<{ desk_number: number }>(numberOf, [networkId, deviceId])
  if (given !== undefined) return given.desk_number
  const [last] = await transaction.query<{ last: number }>(lastNumber, [networkId, branchId])
  const next = (last?.last ?? 0) + 1
  if (next > mostDesks) return null
  await transaction.query(give, [networkId, branchId, next, deviceId])
  return next
}
