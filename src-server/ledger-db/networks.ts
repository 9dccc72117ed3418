import { streams } from '#core/sync-protocol/wire.ts'
import type { Network, NetworkStore } from '../sync/network-store.ts'
import { emptyHead } from '../sync/stream-head.ts'
import type { Connections } from './connection.ts'
import { saveDevices } from './devices.ts'
import { isUuid } from './packed-id.ts'
import { addHead } from './stream-heads.ts'

type NetworkRow = {
  readonly name: string
  readonly epoch: string
  readonly public_key: string
  readonly private_key: string
  readonly session_secret: string
  readonly server_device_id: string
  readonly server_private_key: string
}

const read = { name: 'network', text: 'SELECT n.name, n.epoch, k.* FROM networks n JOIN network_keys k ON k.network_id = $1 WHERE n.network_id = $1' }
const add = { name: 'add-network', text: 'INSERT INTO networks (network_id, name, epoch, made_at_ms) VALUES ($1, $2, $3, $4)' }
const addKeys = { name: 'add-keys', text: 'INSERT INTO network_keys (network_id, public_key, private_key, session_secret, server_device_id, server_private_key) VALUES ($1, $2, $3, $4, $5, $6)' }
const list = { name: 'networks-here', text: 'SELECT network_id, name FROM networks_here()' }
const renew = { name: 'new-epoch', text: 'UPDATE networks SET epoch = $2 WHERE network_id = $1' }

/** Networks and the keys this server acts with in them. */
export function openNetworks({ transact, query }: Connections): Pick<NetworkStore, 'network' | 'createNetwork'> & {
  readonly list: () => Promise<{ readonly networkId: string; readonly name: string }[]>
  /** After a restore from a backup: desks begin again from what both have (rule P8). */
  readonly beginEpoch: (networkId: string, epoch: string) => Promise<void>
} {
  return {
    network: async (networkId) => {
      if (!isUuid(networkId)) return null
      const [row] = await transact(networkId, (transaction) => transaction.query<NetworkRow>(read, [networkId]))
      return row === undefined ? null : networkFrom(networkId, row)
    },
    createNetwork: (network, server, nowMs) =>
      transact(network.networkId, async (transaction) => {
        const { networkId, name, epoch, publicKey, privateKey, sessionSecret, serverDeviceId, serverPrivateKey } = network
        await Promise.all([
          transaction.query(add, [networkId, name, epoch, nowMs]),
          transaction.query(addKeys, [networkId, publicKey, privateKey, sessionSecret, serverDeviceId, serverPrivateKey]),
          ...streams.map((stream) => addHead(transaction, networkId, stream, emptyHead)),
          saveDevices(transaction, networkId, [server]),
        ])
      }),
    list: async () => (await query<{ network_id: string; name: string }>(list, [])).map(({ network_id: networkId, name }) => ({ networkId, name })),
    beginEpoch: (networkId, epoch) => transact(networkId, async (transaction) => void (await transaction.query(renew, [networkId, epoch]))),
  }
}

function networkFrom(networkId: string, row: NetworkRow): Network {
  return {
    networkId,
    name: row.name,
    epoch: row.epoch,
    publicKey: row.public_key,
    privateKey: row.private_key,
    sessionSecret: row.session_secret,
    serverDeviceId: row.server_device_id,
    serverPrivateKey: row.server_private_key,
  }
}
