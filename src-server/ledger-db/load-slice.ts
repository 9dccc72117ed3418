import { hash } from 'node:crypto'
import type { SubjectKey } from '#core/ledger/entry.ts'
import type { Slice } from '#core/ledger/slice.ts'
import { applyToSlice, emptySlice } from '#core/ledger/slice.ts'
import { readRow } from '../sync/read-rows.ts'
import type { Transaction } from './connection.ts'

const operationsOf = {
  name: 'operations-of-subject',
  text: 'SELECT o.bytes FROM facts f JOIN operations o ON o.network_id = $1 AND o.number = f.operation WHERE f.network_id = $1 AND f.subject = $2 ORDER BY f.operation',
}

/** The folded state of one subject, from its operations by the core's own reducer; a subject nobody wrote about has the empty slice. */
export async function loadSlice(transaction: Transaction, networkId: string, subject: SubjectKey): Promise<Slice> {
  const rows = await transaction.query<{ bytes: Buffer }>(operationsOf, [networkId, subject])
  return rows.reduce((slice, { bytes }) => {
    const read = readRow(bytes.toString(), (text) => hash('sha256', text))
    return read.refused === null ? applyToSlice(slice, subject, read.effects) : slice
  }, emptySlice)
}
