import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { operationKinds } from '#core/operations/kinds.ts'
import { newestProtocol, oldestProtocol } from '#core/sync-protocol/protocol-version.ts'
import type { SyncEvent, SyncFacts } from '#core/sync-protocol/sync-status.ts'
import { afterSyncEvent, aloneFacts } from '#core/sync-protocol/sync-status.ts'
import { newDeviceIdentity } from '#main/host/device-identity.ts'
import type { Ledger } from '#main/ledger-db/ledger.ts'
import { LedgerTrouble } from '#main/ledger-db/ledger-trouble.ts'
import { openLedger } from '#main/ledger-db/open-ledger.ts'
import type { DeviceIdentity } from '#main/ports/device-identity.ts'
import type { SyncStore } from '#main/ports/sync-store.ts'
import type { SyncLoop } from '#main/sync/sync-loop.ts'
import { startSyncLoop } from '#main/sync/sync-loop.ts'
import type { Faults } from './faults.ts'
import type { PlantedBug } from './planted-bugs.ts'
import { withDeskBug } from './planted-bugs.ts'
import type { SimulatedNetwork } from './simulated-network.ts'
import type { SimulatedServer } from './simulated-server.ts'
import type { World } from './simulated-world.ts'

/** A desk's real ledger on disk and its real loop, on simulated time and a simulated wire. */
export type SimulatedDesk = {
  readonly name: string
  readonly identity: DeviceIdentity
  readonly ledger: () => Ledger
  readonly loop: () => SyncLoop
  readonly facts: () => SyncFacts
  /** The desk's own clock, which may be years off. */
  readonly now: () => number
  readonly shiftClock: (byMs: number) => void
  readonly crash: () => void
  /** At the end of a day, and in the morning. */
  readonly close: () => void
  readonly open: () => void
  readonly keepBackup: () => void
  /** The disk as the last backup had it. False before the first. */
  readonly restore: () => boolean
  readonly cable: (isIn: boolean) => void
  readonly restores: () => number
  readonly mended: () => number
  /** What the loop could not make sense of: there is nothing like that where both sides keep the protocol. */
  readonly complaints: () => readonly string[]
  readonly stop: () => void
}

type DeskParts = { readonly name: string; readonly folder: string; readonly world: World; readonly faults: Faults; readonly wire: SimulatedNetwork; readonly server: SimulatedServer; readonly bug: PlantedBug | null }

export function simulatedDesk({ name, folder, world, faults, wire, server, bug }: DeskParts): SimulatedDesk {
  const place = join(folder, name)
  const copy = join(folder, `${name}-backup`)
  mkdirSync(place, { recursive: true })
  const { identity } = newDeviceIdentity(place, v7())
  const firstSegment = v7()
  let clockShiftMs = 0
  let isIn = true
  let epoch: string | null = null
  let epochInBackup: string | null = null
  let hasBackup = false
  let restores = 0
  let mended = 0
  const complaints: string[] = []
  let facts: SyncFacts = aloneFacts
  const now = (): number => world.now() + clockShiftMs
  const onEvent = (event: SyncEvent): void => { facts = afterSyncEvent(facts, event) }

  const start = () => {
    // A machine that is resumed from a snapshot goes on in the segment it had.
    const segmentId = bug === 'desk-does-not-move-forks' ? firstSegment : v7()
    const ledger = openLedger({ directory: place, deviceId: identity.deviceId, segmentId, migrations: 'drizzle/desk' })
    facts = afterSyncEvent(aloneFacts, { kind: 'joined', atMs: now() })
    const loop = startSyncLoop({
      store: withDeskBug(fillable(ledger.sync, faults), bug, world.chance),
      transport: wire.transportOf(() => isIn),
      identity,
      clock: { now },
      timers: { after: world.after, random: world.chance.next },
      log: { info: () => {}, warn: (event, given) => { if (event === 'stream-mended') mended += Number(given?.['rows'] ?? 0) }, error: (_event, error) => { if (!(error instanceof LedgerTrouble)) complaints.push(error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error)) } },
      newId: v7,
      appVersion: 'simulated',
      protocol: { oldest: oldestProtocol, newest: newestProtocol },
      kinds: Object.keys(operationKinds),
      segmentId: () => segmentId,
      maySend: () => true,
      network: () => ({ networkId: server.network().networkId, networkPublicKey: server.network().publicKey, epoch }),
      saveEpoch: (given) => { epoch = given },
      onEvent,
      onReceived: () => {},
      onSelfKnowledge: () => {},
    })
    return { ledger, loop }
  }
  const begin = (): ReturnType<typeof start> => {
    isOpen = true
    return start()
  }
  let running = start()
  let isOpen = true
  const end = (): void => {
    if (!isOpen) return
    isOpen = false
    running.loop.stop()
    running.ledger.close()
  }
  return {
    name, identity, now,
    ledger: () => running.ledger,
    loop: () => running.loop,
    facts: () => facts,
    shiftClock: (byMs) => { clockShiftMs += byMs },
    crash: () => {
      end()
      running = begin()
    },
    close: end,
    open: () => {
      if (!isOpen) running = begin()
    },
    keepBackup: () => {
      end()
      rmSync(copy, { recursive: true, force: true })
      cpSync(place, copy, { recursive: true })
      epochInBackup = epoch
      hasBackup = true
      running = begin()
    },
    restore: () => {
      if (!hasBackup) return false
      end()
      rmSync(place, { recursive: true, force: true })
      cpSync(copy, place, { recursive: true })
      epoch = epochInBackup
      restores += 1
      running = begin()
      return true
    },
    cable: (given) => {
      isIn = given
      if (given && isOpen) running.loop.wake()
    },
    restores: () => restores,
    mended: () => mended,
    complaints: () => complaints,
    stop: end,
  }
}

/** A disk that may be full whenever the loop writes to it: nothing of that write happened. */
function fillable(store: SyncStore, faults: Faults): SyncStore {
  const full = (): void => {
    if (faults.comes('desk-disk-full')) throw new LedgerTrouble('disk-is-full', 'The disk is full.')
  }
  return {
    ...store,
    acknowledge: (...given) => { full(); store.acknowledge(...given) },
    receive: (...given) => { full(); return store.receive(...given) },
  }
}
