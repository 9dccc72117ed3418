import type { OperationDraft } from '#core/ledger/operation.ts'
import { hashBeforeTheFirst, operationText } from '#core/ledger/operation.ts'
import { assert } from '#core/std/assert.ts'
import type { RowResult } from '#core/sync-protocol/push.ts'
import { signedHeadText } from '#core/sync-protocol/wire.ts'
import type { LedgerPush } from './decide-ledger.ts'
import { openDecideLedger } from './decide-ledger.ts'
import { askedOf } from './ledger-asked.ts'
import type { LedgerAsked, LedgerKnown, Network } from './network-store.ts'
import type { ReadRow } from './read-rows.ts'
import { readRow } from './read-rows.ts'
import { placeKey } from './signed-heads.ts'
import type { SyncParts } from './sync-parts.ts'

/**
 * The server is one more device in the ledger (architecture.md §4): what it does by itself it writes into its own chain, a
 * segment per process, signs the head, and takes it in like anybody's.
 */
export function openRecordOperation({ store, crypto, clock, onCommitted }: SyncParts) {
  const segmentId = crypto.newId()
  return async (network: Network, drafts: readonly OperationDraft[]): Promise<void> => {
    const { networkId, serverDeviceId } = network
    const decide = openDecideLedger(network, crypto)
    const results = await store.appendLedger(networkId, askedFor(network, segmentId, drafts), (known) => {
      const { writes, value } = decide(known, [ownPush(known, drafts)], clock.now())
      return { writes, value: value[0] ?? [] }
    })
    for (const result of results) assert(isTaken(result), 'What the server records itself is taken')
    onCommitted(networkId)

    function ownPush(known: LedgerKnown, wanted: readonly OperationDraft[]): LedgerPush {
      const segment = known.segments.get(segmentId)
      let seq = segment?.seq ?? 0
      let previousHash = segment?.hash ?? known.devices.get(serverDeviceId)?.newestHash ?? hashBeforeTheFirst
      const rows = wanted.map((draft): ReadRow => {
        seq += 1
        const row = readRow(operationText({ ...draft, deviceId: serverDeviceId, segmentId, seq, previousHash }), crypto.sha256)
        previousHash = row.hash
        return row
      })
      const head = { deviceId: serverDeviceId, segmentId, seq, hash: previousHash }
      const key = placeKey(segmentId, seq)
      const signature = crypto.sign(network.serverPrivateKey, signedHeadText(head))
      return { deviceId: serverDeviceId, rows, heads: new Map([[key, { ...head, signature }]]), verified: new Set([key]) }
    }
  }
}

/** The drafts have no texts yet, but their ids and the devices they speak of are known. */
function askedFor({ serverDeviceId }: Network, segmentId: string, drafts: readonly OperationDraft[]): LedgerAsked {
  const rows = drafts.map((draft): ReadRow => ({
    text: '', hash: '', refused: null, isApplied: true, effects: { entries: [], facts: [] }, indexRows: [],
    operation: { ...draft, deviceId: serverDeviceId, segmentId, seq: 1, previousHash: hashBeforeTheFirst },
  }))
  return { ...askedOf([{ deviceId: serverDeviceId, rows, heads: new Map(), verified: new Set() }]), hashes: [] }
}

function isTaken(result: RowResult): boolean {
  return 'number' in result
}
