import { join } from 'node:path'
import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import type { SubjectKey } from '#core/ledger/entry.ts'
import { sliceText } from '#core/ledger/slice.ts'
import { effectsOf } from '#core/operations/effects-of.ts'
import { unpackId } from '#main/ledger-db/packed-id.ts'
import type { Ledger } from '#main/ledger-db/ledger.ts'
import { openLedger } from '#main/ledger-db/open-ledger.ts'
import type { NetworkProcess } from '../../fixtures/network-process.ts'
import type { Confirmed } from './work-at-desk.ts'

export type Found = { lost: string[]; doubled: string[]; differing: string[]; problems: string[] }
export const nothingFound = (): Found => ({ lost: [], doubled: [], differing: [], problems: [] })

/** Ids in a desk's file, read beside the running desk. */
function idsAt(folder: string): string[] {
  const db = new Database(join(folder, 'ledger.sqlite'), { readonly: true })
  try {
    return db.prepare<[], Buffer | string>('SELECT id FROM operations').pluck().all().map(unpackId)
  } finally {
    db.close()
  }
}

/** Every confirmed operation stands once at each desk and at the server, and nobody has what another has not. */
export async function lookEverywhere(network: Pick<NetworkProcess, 'operationIds'>, folders: readonly string[], confirmed: Confirmed, found: Found): Promise<void> {
  const places = [{ name: 'the server', ids: await network.operationIds() }, ...folders.map((folder, index) => ({ name: `desk ${index + 1}`, ids: idsAt(folder) }))]
  const all = new Set(places.flatMap(({ ids }) => ids))
  for (const { name, ids } of places) {
    const here = new Set(ids)
    if (here.size !== ids.length) found.doubled.push(`${ids.length - here.size} at ${name}`)
    for (const id of confirmed) if (!here.has(id)) found.lost.push(`${id} at ${name}`)
    for (const id of all) if (!here.has(id) && !confirmed.has(id)) found.differing.push(`${id} is not at ${name}`)
  }
}

/** The last look, at closed desks: whole chains, balanced books, projections as rebuilt, slices equal to the letter. */
export async function lookInside(network: Pick<NetworkProcess, 'check'>, folders: readonly string[], found: Found): Promise<void> {
  found.problems.push(...(await network.check()).problems.map(({ code, at }) => `server: ${code} at ${at}`))
  const ledgers = folders.map((directory) => openLedger({ directory, deviceId: v7(), segmentId: v7(), migrations: 'drizzle/desk' }))
  try {
    for (const [index, ledger] of ledgers.entries()) {
      found.problems.push(...ledger.check().problems.map(({ code, facts }) => `desk ${index + 1}: ${code} ${JSON.stringify(facts)}`))
      if (ledger.sync.quarantined() > 0) found.problems.push(`desk ${index + 1} put ${ledger.sync.quarantined()} rows aside`)
    }
    const [first, ...others] = ledgers
    if (first === undefined) return
    for (const subject of subjectsOf(first)) {
      for (const other of others) if (sliceText(other.read.slice(subject)) !== sliceText(first.read.slice(subject))) found.differing.push(subject)
    }
  } finally {
    for (const ledger of ledgers) ledger.close()
  }
}

function subjectsOf({ read }: Ledger): Set<SubjectKey> {
  const subjects = new Set<SubjectKey>()
  for (let before: number | null = null; ; ) {
    const page = read.latestOperations(before, 500)
    for (const { operation } of page) {
      const { entries, facts } = effectsOf(operation)
      for (const { subject } of [...entries, ...facts]) subjects.add(subject)
    }
    before = page.at(-1)?.number ?? null
    if (before === null) return subjects
  }
}
