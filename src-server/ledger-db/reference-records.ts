import type { ReferenceRecord } from '#core/catalogue/reference-record.ts'
import type { Connections } from './connection.ts'

/** The version of a record that shows: its number in the catalogue's stream is its version. */
export type ShownReference = { readonly id: string; readonly version: number; readonly hash: string; readonly record: ReferenceRecord }

const latest = {
  name: 'latest-references',
  text: `SELECT DISTINCT ON (name) name, number, hash, text FROM catalogue_rows WHERE network_id = $1 AND owner = $2 ORDER BY name, number DESC`,
}

/** The latest version of every record of a kind, by id. */
export function openReferenceRecords({ transact }: Connections): (networkId: string, kind: string) => Promise<ShownReference[]> {
  return (networkId, kind) =>
    transact(networkId, async (transaction) => {
      const rows = await transaction.query<{ name: string; number: string; hash: Buffer; text: string | null }>(latest, [networkId, kind])
      return rows.flatMap(({ name, number, hash, text }) => (text === null ? [] : [{ id: name, version: Number(number), hash: hash.toString('hex'), record: JSON.parse(text) as ReferenceRecord }]))
    })
}
