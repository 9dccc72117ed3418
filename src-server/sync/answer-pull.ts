import type { AskFirstReply } from '#core/sync-protocol/ask-first.ts'
import { askFirstRequest } from '#core/sync-protocol/ask-first.ts'
import { fetchRowsRequest } from '#core/sync-protocol/compare-ranges.ts'
import type { PullReply } from '#core/sync-protocol/pull.ts'
import { pullRequest, rollingHashOfNothing } from '#core/sync-protocol/pull.ts'
import type { Stream } from '#core/sync-protocol/wire.ts'
import { mostRows, mostTextBytes } from '#core/sync-protocol/wire.ts'
import type { Network, NetworkStore, PageRow } from './network-store.ts'
import { signedHeadsFor } from './signed-heads-for.ts'
import type { SyncAnswer } from './sync-answer.ts'
import { syncRefusalOf } from './sync-answer.ts'
import type { SyncParts } from './sync-parts.ts'

/** What comes after a cursor, dense; a cursor that does not fit is told to rewind (rule P3). */
export function openAnswerPull({ store, clock }: SyncParts) {
  return async (network: Network, message: unknown): Promise<SyncAnswer<PullReply>> => {
    const read = pullRequest.safeParse(message)
    if (!read.success) return syncRefusalOf('message-is-malformed', clock.now())
    const { epoch, stream, after, most } = read.data
    if (epoch !== network.epoch) return syncRefusalOf('new-epoch', clock.now())
    const { networkId } = network
    const fits = after.number === 0 ? rollingHashOfNothing : await store.rollingHashAt(networkId, stream, after.number)
    if (fits !== after.rollingHash) return syncRefusalOf('rewind', clock.now())
    const page = await store.page(networkId, stream, after.number, most, mostTextBytes)
    const [heads, signedHeads] = await Promise.all([store.heads(networkId), signedHeadsFor(store, networkId, page)])
    const last = page.at(-1)
    return {
      ok: true,
      epoch,
      rows: page.map(({ hash, text }) => ({ hash, text })),
      cursor: last === undefined ? after : { number: last.number, rollingHash: last.rollingHash },
      head: heads[stream].number,
      signedHeads,
    }
  }
}

/** What the server has about a card that the desk has not pulled yet (domain.md §5). */
export function openAnswerAskFirst({ store, clock }: SyncParts) {
  return async (network: Network, message: unknown): Promise<SyncAnswer<AskFirstReply>> => {
    const read = askFirstRequest.safeParse(message)
    if (!read.success) return syncRefusalOf('message-is-malformed', clock.now())
    const { epoch, subjects, after } = read.data
    if (epoch !== network.epoch) return syncRefusalOf('new-epoch', clock.now())
    return rowsReply(store, network, 'ledger', await store.operationsOf(network.networkId, subjects, after, mostRows))
  }
}

export function openAnswerFetchRows({ store, clock }: SyncParts) {
  return async (network: Network, message: unknown): Promise<SyncAnswer<AskFirstReply>> => {
    const read = fetchRowsRequest.safeParse(message)
    if (!read.success) return syncRefusalOf('message-is-malformed', clock.now())
    const { epoch, stream, hashes } = read.data
    if (epoch !== network.epoch) return syncRefusalOf('new-epoch', clock.now())
    return rowsReply(store, network, stream, await store.rowsByHash(network.networkId, stream, hashes))
  }
}

async function rowsReply(store: NetworkStore, { networkId, epoch }: Network, stream: Stream, rows: readonly PageRow[]): Promise<AskFirstReply> {
  const [heads, signedHeads] = await Promise.all([store.heads(networkId), signedHeadsFor(store, networkId, rows)])
  return { ok: true, epoch, rows: rows.map(({ hash, text }) => ({ hash, text })), signedHeads, head: heads[stream].number }
}
