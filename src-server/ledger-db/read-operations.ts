import type { Digest, Stream } from '#core/sync-protocol/wire.ts'
import type { NetworkStore, PageRow } from '../sync/network-store.ts'
import { digestOf, emptyDigest } from '../sync/stream-head.ts'
import { hashArray, textArray } from './binary-array.ts'
import type { Connections, Statement, Transaction } from './connection.ts'
import { recordTables } from './receive-records.ts'

type Reads = Pick<NetworkStore, 'rollingHashAt' | 'page' | 'operationsOf' | 'rowsByHash' | 'partDigests' | 'hashesOfPart'>
type Row = {
  readonly number: string
  readonly hash: Buffer
  readonly rolling_hash: Buffer
  readonly bytes?: Buffer
  readonly text?: string | null
  readonly segment_id?: string
  readonly device_id?: string
  readonly seq?: number
  readonly signature?: string | null
}

const operationColumns = 'o.number, o.hash, o.rolling_hash, o.bytes, o.seq, o.signature, s.segment_id, s.device_id'
const segmentOf = 'JOIN segments s ON s.network_id = $1 AND s.number = o.segment'
const operationsFrom = `FROM operations o ${segmentOf} WHERE o.network_id = $1`
const ofSubjects = {
  name: 'operations-of-subjects',
  text: `SELECT ${operationColumns} ${operationsFrom} AND o.number = ANY(ARRAY(SELECT DISTINCT operation FROM facts WHERE network_id = $1 AND subject = ANY($2::text[]) AND operation > $3 ORDER BY operation LIMIT $4)) ORDER BY o.number`,
}
const pageStep = 64

function tableOf(stream: Stream): string {
  return stream === 'ledger' ? 'operations' : recordTables[stream]
}

/** The statements of one stream: the same questions, asked of its own table. */
function statementsOf(stream: Stream): Record<'rolling' | 'page' | 'byHash' | 'parts' | 'part', Statement> {
  const table = tableOf(stream)
  const select = stream === 'ledger' ? `SELECT ${operationColumns} ${operationsFrom}` : `SELECT o.number, o.hash, o.rolling_hash, o.text FROM ${table} o WHERE o.network_id = $1`
  return {
    rolling: { name: `rolling-${table}`, text: `SELECT rolling_hash FROM ${table} WHERE network_id = $1 AND number = $2` },
    // Numbers are dense, so a page is a range; its rows come first and their segments after, or a planner that knows little sorts the whole stream for every page.
    page: { name: `page-${table}`, text: pageOf(stream, table) },
    byHash: { name: `by-hash-${table}`, text: `${select} AND o.hash = ANY($2::bytea[]) ORDER BY o.number` },
    parts: {
      name: `parts-${table}`,
      text: `SELECT get_byte(hash, 0) AS part, count(*) AS count, sum(('x' || encode(substring(hash FROM 1 FOR 8), 'hex'))::bit(64)::bigint::numeric) AS sum FROM ${table} WHERE network_id = $1 GROUP BY 1`,
    },
    part: { name: `part-${table}`, text: `SELECT hash FROM ${table} WHERE network_id = $1 AND get_byte(hash, 0) = $2 ORDER BY number` },
  }
}

function pageOf(stream: Stream, table: string): string {
  const rows = `SELECT * FROM ${table} WHERE network_id = $1 AND number > $2::int8 AND number <= $2::int8 + $3::int8 ORDER BY number LIMIT $3::int8`
  return stream === 'ledger' ? `SELECT ${operationColumns} FROM (${rows}) o ${segmentOf} ORDER BY o.number` : `SELECT o.number, o.hash, o.rolling_hash, o.text FROM (${rows}) o`
}

/** What is asked of the streams: pages after a number, rows of a card, rows by hash, digests by part. */
export function openReadOperations({ transact }: Connections): Reads {
  const statements = { ledger: statementsOf('ledger'), personal: statementsOf('personal'), catalogue: statementsOf('catalogue') }
  return {
    rollingHashAt: (networkId, stream, number) =>
      transact(networkId, async (transaction) => (await transaction.query<{ rolling_hash: Buffer }>(statements[stream].rolling, [networkId, number]))[0]?.rolling_hash.toString('hex') ?? null),
    page: (networkId, stream, after, most, mostBytes) => transact(networkId, (transaction) => readPage(transaction, statements[stream].page, networkId, { after, most, mostBytes })),
    operationsOf: (networkId, subjects, after, most) =>
      transact(networkId, async (transaction) => (await transaction.query<Row>(ofSubjects, [networkId, textArray(subjects), after, most])).map(pageRowFrom)),
    rowsByHash: (networkId, stream, hashes) => transact(networkId, async (transaction) => (await transaction.query<Row>(statements[stream].byHash, [networkId, hashArray(hashes)])).map(pageRowFrom)),
    partDigests: (networkId, stream) =>
      transact(networkId, async (transaction) => {
        const parts: Digest[] = Array.from({ length: 256 }, () => emptyDigest)
        const rows = await transaction.query<{ part: number; count: string; sum: string }>(statements[stream].parts, [networkId])
        for (const { part, count, sum } of rows) parts[part] = digestOf(Number(count), BigInt.asUintN(64, BigInt(sum)))
        return parts
      }),
    hashesOfPart: (networkId, stream, part) => transact(networkId, async (transaction) => (await transaction.query<{ hash: Buffer }>(statements[stream].part, [networkId, part])).map(({ hash }) => hash.toString('hex'))),
  }
}

/** Reads on in steps until the page is full: rows may be long, and what is not sent need not be read. */
async function readPage(transaction: Transaction, statement: Statement, networkId: string, { after, most, mostBytes }: { readonly after: number; readonly most: number; readonly mostBytes: number }): Promise<PageRow[]> {
  const page: PageRow[] = []
  let bytes = 0
  let last = after
  while (page.length < most) {
    const wanted = Math.min(most - page.length, page.length === 0 ? most : pageStep)
    const rows = await transaction.query<Row>(statement, [networkId, last, wanted])
    for (const row of rows) {
      bytes += row.bytes?.length ?? row.text?.length ?? 0
      if (page.length > 0 && bytes > mostBytes) return page
      page.push(pageRowFrom(row))
      last = Number(row.number)
    }
    if (rows.length < wanted) return page
  }
  return page
}

function pageRowFrom({ number, hash, rolling_hash: rolling, bytes, text, segment_id: segmentId, device_id: deviceId, seq, signature }: Row): PageRow {
  return {
    number: Number(number),
    hash: hash.toString('hex'),
    rollingHash: rolling.toString('hex'),
    text: bytes?.toString() ?? text ?? null,
    place: segmentId === undefined || deviceId === undefined || seq === undefined ? null : { deviceId, segmentId, seq, signature: signature ?? null },
  }
}
