import type { Operation } from '#core/ledger/operation.ts'
import { hashBeforeTheFirst } from '#core/ledger/operation.ts'
import type { RowRefusal } from '#core/sync-protocol/push.ts'
import type { Device, Segment } from './network-store.ts'

export type ChainVerdict =
  /** It is the next of its segment. `beginsElsewhere`: a new segment that does not go on from the end of the one before. */
  | { readonly follows: true; readonly beginsElsewhere: boolean }
  | { readonly follows: false; readonly refused: RowRefusal }

/** Whether an operation is the next of its segment (rules S1, P4). Called for operations that are not known yet. */
export function judgeChain(operation: Operation, segment: Segment | undefined, device: Device): ChainVerdict {
  const { seq, previousHash } = operation
  if (segment === undefined) {
    if (seq !== 1) return { follows: false, refused: 'gap' }
    // A first operation may name what this server never saw (rule P8); IT is told where it names an older one of ours.
    return { follows: true, beginsElsewhere: previousHash !== (device.newestHash ?? previousHash) && previousHash !== hashBeforeTheFirst }
  }
  if (segment.deviceId !== operation.deviceId) return { follows: false, refused: 'wrong-device' }
  if (seq <= segment.seq) return { follows: false, refused: 'fork' }
  const ahead = seq - segment.seq - 1
  if (ahead > segment.holes) return { follows: false, refused: 'gap' }
  // Behind rows that could not be read the hash before is not known here; the signed head vouches for what comes after.
  if (ahead === 0 && previousHash !== segment.hash) return { follows: false, refused: 'fork' }
  return { follows: true, beginsElsewhere: false }
}
