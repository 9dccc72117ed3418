import { must } from '#core/std/must.ts'
import type { Slice } from '#core/ledger/slice.ts'
import { emptySlice } from '#core/ledger/slice.ts'
import type { SubjectKey } from '#core/ledger/entry.ts'
import type { Digest } from '#core/sync-protocol/wire.ts'
import type { MemoryNetwork } from './memory-network.ts'
import { copyOf, deviceWithEnd, keep, ledgerKnown, newMemoryNetwork, recordsKnown, writeLedger, writeRecords } from './memory-network.ts'
import type { NetworkStore, PageRow, TakenCode } from './network-store.ts'
import { digestOf, digestShare } from './stream-head.ts'

const mostDesks = 99

/** A store in memory, and ways to break it as a server is broken. */
export type MemoryStore = NetworkStore & {
  readonly slice: (networkId: string, subject: SubjectKey) => Slice
  readonly alarms: (networkId: string) => readonly string[]
  readonly quarantined: (networkId: string) => readonly string[]
  /** A copy of everything, as a backup has it. */
  readonly backUp: () => MemoryStore
  /** After a restore: desks begin again from what both have (rule P8). */
  readonly beginEpoch: (networkId: string, epoch: string) => void
}

/** `pause` stands where PostgreSQL would be waited for; a simulator decides how long. */
export function openMemoryStore(pause: () => Promise<void> = () => Promise.resolve(), networks: Map<string, MemoryNetwork> = new Map()): MemoryStore {
  const at = (networkId: string): MemoryNetwork => must(networks.get(networkId), 'The network is there')
  const soon = async <Value>(work: () => Value): Promise<Value> => {
    await pause()
    return work()
  }
  return {
    createNetwork: (network, server) => soon(() => void networks.set(network.networkId, newMemoryNetwork(network, server))),
    network: (networkId) => soon(() => networks.get(networkId)?.network ?? null),
    device: (networkId, deviceId) => soon(() => (at(networkId).devices.has(deviceId) ? deviceWithEnd(at(networkId), deviceId) : null)),
    heads: (networkId) => soon(() => ({ ...at(networkId).heads })),
    segmentsOf: (networkId, deviceId, most) => soon(() => [...at(networkId).segments.values()].filter((segment) => segment.deviceId === deviceId).slice(-most)),
    segments: (networkId, segmentIds) => soon(() => segmentIds.flatMap((id) => at(networkId).segments.get(id) ?? [])),
    appendLedger: (networkId, asked, decide) =>
      soon(() => {
        const memory = at(networkId)
        const { writes, value } = decide(ledgerKnown(memory, asked))
        if (writes !== null) writeLedger(memory, writes)
        return value
      }),
    appendRecords: (networkId, stream, asked, decide) =>
      soon(() => {
        const memory = at(networkId)
        const { writes, value } = decide(recordsKnown(memory, stream, asked))
        if (writes !== null) writeRecords(memory, stream, writes)
        return value
      }),
    raise: (networkId, alarm) => soon(() => keep(at(networkId), [], [alarm])),
    ...memoryReads(at, soon),
    ...memoryDesks(at, soon),
    ...memoryCodes(networks, at, soon),
    slice: (networkId, subject) => at(networkId).slices.get(subject) ?? emptySlice,
    alarms: (networkId) => [...at(networkId).alarms.values()].map(({ kind }) => kind),
    quarantined: (networkId) => [...at(networkId).putAside.values()].map(({ reason }) => reason),
    backUp: () => openMemoryStore(pause, new Map([...networks].map(([id, memory]) => [id, copyOf(memory)]))),
    beginEpoch: (networkId, epoch) => {
      const memory = at(networkId)
      memory.network = { ...memory.network, epoch }
    },
  }
}

type At = (networkId: string) => MemoryNetwork
type Soon = <Value>(work: () => Value) => Promise<Value>

function memoryReads(at: At, soon: Soon): Pick<NetworkStore, 'rollingHashAt' | 'page' | 'operationsOf' | 'rowsByHash' | 'partDigests' | 'hashesOfPart'> {
  return {
    rollingHashAt: (networkId, stream, number) => soon(() => at(networkId).rows[stream][number - 1]?.rollingHash ?? null),
    page: (networkId, stream, after, most, mostBytes) =>
      soon(() => {
        const page: PageRow[] = []
        let bytes = 0
        for (const row of at(networkId).rows[stream].slice(after, after + most)) {
          bytes += row.text?.length ?? 0
          if (page.length > 0 && bytes > mostBytes) break
          page.push(row)
        }
        return page
      }),
    operationsOf: (networkId, subjects, after, most) => soon(() => at(networkId).rows.ledger.slice(after).filter((row) => row.subjects.some((subject) => subjects.includes(subject))).slice(0, most)),
    rowsByHash: (networkId, stream, hashes) =>
      soon(() => {
        const memory = at(networkId)
        return hashes.flatMap((hash) => memory.rows[stream][(memory.byHash[stream].get(hash) ?? 0) - 1] ?? []).toSorted((left, right) => left.number - right.number)
      }),
    partDigests: (networkId, stream) =>
      soon(() => {
        const parts = Array.from({ length: 256 }, () => ({ count: 0, sum: 0n }))
        for (const { hash } of at(networkId).rows[stream]) {
          const part = must(parts[partOf(hash)], 'A byte names a part')
          part.count += 1
          part.sum += digestShare(hash)
        }
        return parts.map(({ count, sum }): Digest => digestOf(count, sum))
      }),
    hashesOfPart: (networkId, stream, part) => soon(() => at(networkId).rows[stream].filter(({ hash }) => partOf(hash) === part).map(({ hash }) => hash)),
  }
}

function partOf(hash: string): number {
  return Number.parseInt(hash.slice(0, 2), 16)
}

function memoryDesks(at: At, soon: Soon): Pick<NetworkStore, 'hear' | 'noteHeard'> {
  return {
    hear: (networkId, heard) =>
      soon(() => {
        const memory = at(networkId)
        const nonce = `${heard.deviceId} ${heard.nonce}`
        if (memory.nonces.has(nonce)) return { isReplay: true, isCloned: false }
        memory.nonces.add(nonce)
        memory.status.set(heard.deviceId, heard)
        const starts = memory.starts.get(heard.deviceId) ?? []
        if (!starts.includes(heard.segmentId)) starts.push(heard.segmentId)
        memory.starts.set(heard.deviceId, starts)
        return { isReplay: false, isCloned: starts.at(-1) !== heard.segmentId }
      }),
    noteHeard: (networkId, deviceId, atMs) =>
      soon(() => {
        const known = at(networkId).status.get(deviceId)
        if (known !== undefined) at(networkId).status.set(deviceId, { ...known, atMs })
      }),
  }
}

function memoryCodes(networks: ReadonlyMap<string, MemoryNetwork>, at: At, soon: Soon): Pick<NetworkStore, 'addPairingCode' | 'networkOfCode' | 'takeCode' | 'takeDeskNumber'> {
  return {
    addPairingCode: (networkId, code) => soon(() => void at(networkId).codes.set(code.codeHash, { ...code, usedBy: null })),
    networkOfCode: (codeHash) => soon(() => [...networks.values()].find(({ codes }) => codes.has(codeHash))?.network.networkId ?? null),
    takeCode: (networkId, codeHash, device, _nowMs, oldestMs) =>
      soon((): TakenCode => {
        const memory = at(networkId)
        const code = memory.codes.get(codeHash)
        if (code === undefined) return { ok: false, code: 'code-is-wrong' }
        const { usedBy, branchId } = code
        if (usedBy !== null) return usedBy.deviceId === device.deviceId && usedBy.publicKey === device.publicKey ? { ok: true, branchId, deskNumber: usedBy.deskNumber } : { ok: false, code: 'code-was-used' }
        if (code.madeAtMs < oldestMs) return { ok: false, code: 'code-is-too-old' }
        const deskNumber = nextDeskNumber(memory, branchId, device.deviceId)
        if (deskNumber === null) return { ok: false, code: 'code-was-used' }
        memory.codes.set(codeHash, { ...code, usedBy: { deviceId: device.deviceId, publicKey: device.publicKey, deskNumber } })
        return { ok: true, branchId, deskNumber }
      }),
    takeDeskNumber: (networkId, branchId, deviceId) => soon(() => nextDeskNumber(at(networkId), branchId, deviceId)),
  }
}

function nextDeskNumber(memory: MemoryNetwork, branchId: string, deviceId: string): number | null {
  const own = memory.deskNumbers.get(`${branchId} ${deviceId}`)
  if (own !== undefined) return own
  const given = [...memory.deskNumbers].flatMap(([key, number]) => (key.startsWith(`${branchId} `) ? [number] : []))
  const enrolled = [...memory.devices.values()].flatMap((device) => (device.branchId === branchId && device.deskNumber !== null ? [device.deskNumber] : []))
  const next = Math.max(0, ...given, ...enrolled) + 1
  if (next > mostDesks) return null
  memory.deskNumbers.set(`${branchId} ${deviceId}`, next)
  return next
}
