import type { PushReply, PushRequest, RowResult } from '#core/sync-protocol/push.ts'
import { pushRequest } from '#core/sync-protocol/push.ts'
import { mostRows } from '#core/sync-protocol/wire.ts'
import { z } from 'zod'
import type { LedgerPush } from './decide-ledger.ts'
import { openDecideLedger } from './decide-ledger.ts'
import type { RecordsPush } from './decide-records.ts'
import { decideRecords, readRecord } from './decide-records.ts'
import type { GroupCommit } from './group-commit.ts'
import { openGroupCommit } from './group-commit.ts'
import { handInEndMs } from './hand-in.ts'
import { askedOf } from './ledger-asked.ts'
import type { Network, RecordStream } from './network-store.ts'
import { readRow } from './read-rows.ts'
import type { Session } from './session.ts'
import type { SyncAnswer } from './sync-answer.ts'
import { syncRefusalOf } from './sync-answer.ts'
import type { SyncParts } from './sync-parts.ts'
import type { VerifyHeads } from './verify-heads.ts'

type Answered = { readonly results: readonly RowResult[]; readonly head: number } | { readonly revoked: true }
type Lines = { readonly ledger: GroupCommit<LedgerPush, Answered>; readonly personal: GroupCommit<RecordsPush, Answered>; readonly catalogue: GroupCommit<RecordsPush, Answered> }

/** Rows of one transaction: a few full pushes, so that no desk waits long for the others. */
const mostWeight = 2_000
/** A text too long for the ledger is one row put aside, not a message refused. */
const pushWithAnyText = pushRequest.extend({ rows: z.array(z.string()).min(1).max(mostRows) })

/** Takes rows in and acknowledges them once they are on disk; pushes that come together share a transaction (rules P1, P2). */
export function openReceiveRows(parts: SyncParts, verifyHeads: Pick<VerifyHeads, 'look'>) {
  const { crypto, clock } = parts
  const lines = new Map<string, Lines>()
  const linesOf = (network: Network): Lines => {
    const known = lines.get(network.networkId)
    if (known !== undefined) return known
    const made = openLines(parts, network)
    lines.set(network.networkId, made)
    return made
  }
  return async (network: Network, session: Session, message: unknown): Promise<SyncAnswer<PushReply>> => {
    const read = pushWithAnyText.safeParse(message)
    if (!read.success) return syncRefusalOf('message-is-malformed', clock.now())
    const { epoch, stream, rows, signedHeads }: PushRequest = read.data
    if (epoch !== network.epoch) return syncRefusalOf('new-epoch', clock.now())
    const { deviceId } = session
    const line = linesOf(network)
    const answered = await (stream === 'ledger'
      ? verifyHeads.look(network, deviceId, rows.map((text) => readRow(text, crypto.sha256)), signedHeads).then((push) => line.ledger.add(push))
      : line[stream].add({ deviceId, rows: rows.map((text) => readRecord(stream, text, crypto.sha256)) }))
    if ('revoked' in answered) return syncRefusalOf('device-is-revoked', clock.now())
    for (const result of answered.results) parts.count('row', 'number' in result ? 'taken' : result.refused)
    return { ok: true, epoch, results: [...answered.results], head: answered.head }
  }
}

function openLines(parts: SyncParts, network: Network): Lines {
  return { ledger: openLedgerLine(parts, network), personal: openRecordsLine(parts, network, 'personal'), catalogue: openRecordsLine(parts, network, 'catalogue') }
}

function openLedgerLine({ store, crypto, clock, onCommitted }: SyncParts, network: Network): GroupCommit<LedgerPush, Answered> {
  const decide = openDecideLedger(network, crypto)
  return openGroupCommit({
    weightOf: ({ rows }) => rows.length,
    mostWeight,
    run: async (pushes) => {
      const { answers, isNew } = await store.appendLedger(network.networkId, askedOf(pushes), (known) => {
        const nowMs = clock.now()
        // Looked at under the lock: a revocation that came a moment ago counts.
        const isOver = pushes.map(({ deviceId }) => (handInEndMs(known.devices.get(deviceId) ?? { revokedAtMs: null }) ?? nowMs + 1) <= nowMs)
        const { writes, value } = decide(known, pushes.map((push, index) => (isOver[index] === true ? { ...push, rows: [] } : push)), nowMs)
        const head = writes?.head.number ?? known.head.number
        return { writes, value: { isNew: head > known.head.number, answers: value.map((results, index): Answered => (isOver[index] === true ? { revoked: true } : { results, head })) } }
      })
      if (isNew) onCommitted(network.networkId)
      return answers
    },
  })
}

function openRecordsLine({ store, crypto, clock, onCommitted }: SyncParts, network: Network, stream: RecordStream): GroupCommit<RecordsPush, Answered> {
  return openGroupCommit({
    weightOf: ({ rows }) => rows.length,
    mostWeight,
    run: async (pushes) => {
      const rows = pushes.flatMap((push) => push.rows)
      const asked = { hashes: rows.map(({ hash }) => hash), owners: [...new Set(rows.flatMap((row) => (row.refused === null ? [row.owner] : [])))] }
      const { answers, isNew } = await store.appendRecords(network.networkId, stream, asked, (known) => {
        const { writes, value } = decideRecords(stream, known, pushes, crypto.sha256, clock.now())
        const head = writes?.head.number ?? known.head.number
        return { writes, value: { isNew: head > known.head.number, answers: value.map((results): Answered => ({ results, head })) } }
      })
      if (isNew) onCommitted(network.networkId)
      return answers
    },
  })
}
