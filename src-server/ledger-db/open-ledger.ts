import type { NetworkStore } from '../sync/network-store.ts'
import type { Connections } from './connection.ts'
import { openDeskStatus } from './desk-status.ts'
import { devicesOf } from './devices.ts'
import { openNetworks } from './networks.ts'
import { openPairingCodes } from './pairing-codes.ts'
import { saveAlarms } from './quarantine.ts'
import { openReadOperations } from './read-operations.ts'
import { openReceiveOperations } from './receive-operations.ts'
import { openReceiveRecords } from './receive-records.ts'
import { segmentsById, segmentsOfDevice } from './segments.ts'
import { readHeads } from './stream-heads.ts'

/** The store of networks on PostgreSQL; its twin in memory is `memory-store.ts`, held equal by one contract suite. */
export function openLedger(connections: Connections): NetworkStore {
  const { transact } = connections
  const { network, createNetwork } = openNetworks(connections)
  return {
    network,
    createNetwork,
    device: (networkId, deviceId) => transact(networkId, async (transaction) => (await devicesOf(transaction, networkId, [deviceId])).get(deviceId) ?? null),
    heads: (networkId) => transact(networkId, (transaction) => readHeads(transaction, networkId)),
    segmentsOf: (networkId, deviceId, most) => transact(networkId, (transaction) => segmentsOfDevice(transaction, networkId, deviceId, most)),
    segments: (networkId, segmentIds) => transact(networkId, async (transaction) => [...(await segmentsById(transaction, networkId, segmentIds)).byId.values()]),
    appendLedger: openReceiveOperations(connections),
    appendRecords: openReceiveRecords(connections),
    raise: (networkId, alarm) => transact(networkId, (transaction) => saveAlarms(transaction, networkId, [alarm])),
    ...openReadOperations(connections),
    ...openDeskStatus(connections),
    ...openPairingCodes(connections),
  }
}
