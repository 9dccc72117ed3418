import type { Alias, ReferenceKind, ReferenceRecord } from '#core/catalogue/reference-record.ts'
import { referenceRecordText } from '#core/catalogue/reference-record.ts'
import { canonicalJson } from '#core/std/canonical-json.ts'
import type { Connection } from './connection.ts'
import type { ReadableLedger, WritableLedger } from './ledger.ts'
import { hashOfText } from './operation-row.ts'
import { hashToBytes } from './packed-id.ts'
import { remembered } from './remembered.ts'

type References = Pick<ReadableLedger, 'reference' | 'references' | 'referenceHistory' | 'aliases'> &
  Pick<WritableLedger, 'saveReference'> & {
    /** Takes in a version written elsewhere; its row. A version already here keeps its row. */
    readonly receiveReference: (record: ReferenceRecord, hash: string) => number
    readonly forget: () => void
  }

/** The version that shows stands first: this desk's own proposal, then the network's latest number (sync.md §2.10). */
const latestFirst = 'ORDER BY a.network_number IS NULL DESC, a.network_number DESC, r.number DESC'
const numbered = 'reference_records r LEFT JOIN acknowledgements a ON a.stream = 2 AND a.row = r.number'

/** Records of the catalogue, each edit a new version. */
export function openReferenceRecords(db: Connection, deviceId: string): References {
  const one = db.prepare<[string, string], { value: string; hash: Buffer; clock: number }>(`SELECT r.value AS value, r.hash AS hash, r.clock AS clock FROM ${numbered} WHERE r.kind = ? AND r.id = ? ${latestFirst} LIMIT 1`)
  const all = db.prepare<[string], { id: string; value: string }>(`SELECT r.id AS id, r.value AS value FROM ${numbered} WHERE r.kind = ? ${latestFirst}`)
  const history = db.prepare<[string, string], { value: string; clock: number; author: string; networkNumber: number | null }>(
    `SELECT r.value AS value, r.clock AS clock, r.author AS author, a.network_number AS networkNumber FROM ${numbered} WHERE r.kind = ? AND r.id = ? ${latestFirst}`,
  )
  const add = db.prepare('INSERT INTO reference_records (kind, id, clock, author, device, edited, value, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const byHash = db.prepare<[Buffer], number>('SELECT number FROM reference_records WHERE hash = ?').pluck()
  let aliasOf: ReadonlyMap<string, string> | null = null
  const forgetKept = (): void => {
    aliasOf = null
    single.forget()
    whole.forget()
  }
  const single = remembered<unknown>(500)
  const whole = remembered<unknown[]>(20)
  /** Ids that go by another since their desk joined its network (sync.md §2, began alone). */
  const aliases = (): ReadonlyMap<string, string> => {
    aliasOf ??= new Map(latestOfEach(all.all('alias'), new Map()).map((value) => [(value as Alias).id, (value as Alias).of]))
    return aliasOf
  }
  const insert = ({ kind, id, clock, author, device, edited }: ReferenceRecord, value: string, hash: string): number => {
    if (kind === 'alias') forgetKept()
    single.drop(`${kind} ${id}`)
    whole.drop(kind)
    return Number(add.run(kind, id, clock, author, device, edited, value, hashToBytes(hash)).lastInsertRowid)
  }
  return {
    reference: (kind, id) =>
      single.get(`${kind} ${id}`, () => {
        const row = one.get(kind, kind === 'alias' ? id : (aliases().get(id) ?? id))
        return row === undefined ? null : (JSON.parse(row.value) as unknown)
      }),
    references: (kind) => whole.get(kind, () => latestOfEach(all.all(kind), kind === 'alias' ? new Map() : aliases())),
    referenceHistory: (kind, id) => history.all(kind, id).map(({ value, ...row }) => ({ ...row, value: JSON.parse(value) as unknown })),
    aliases,
    saveReference: (kind: ReferenceKind, id, value, atMs, authorId) => {
      const text = canonicalJson(value)
      const earlier = one.get(kind, id)
      // Saving the same again is no new version: a double press leaves no trace.
      if (earlier?.value === text) return
      const record: ReferenceRecord = { kind, id, clock: Math.max(atMs, (earlier?.clock ?? -1) + 1), author: authorId, device: deviceId, edited: earlier?.hash.toString('hex') ?? null, value }
      insert(record, text, hashOfText(referenceRecordText(record)))
    },
    receiveReference: (record, hash) => byHash.get(hashToBytes(hash)) ?? insert(record, canonicalJson(record.value), hash),
    forget: forgetKept,
  }
}

/** Of rows with the version that shows first, that version of each id, by id. */
function latestOfEach(rows: readonly { readonly id: string; readonly value: string }[], without: ReadonlyMap<string, string>): unknown[] {
  const latest = new Map<string, string>()
  for (const { id, value } of rows) if (!latest.has(id) && !without.has(id)) latest.set(id, value)
  return [...latest].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, value]) => JSON.parse(value) as unknown)
}
