import type { JoinFile } from '#core/sync-protocol/join.ts'
import { pairingCodeHash } from './answer-join.ts'
import type { Network } from './network-store.ts'
import type { SyncParts } from './sync-parts.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const letters = 8

/** A new pairing code for one desk of a branch; only its hash is kept. */
export async function makePairingCode({ store, crypto, clock }: SyncParts, network: Network, branchId: string, madeBy: string): Promise<string> {
  const code = newCode(crypto.sha256(crypto.randomText(32)))
  await store.addPairingCode(network.networkId, { codeHash: pairingCodeHash(code, crypto), branchId, madeAtMs: clock.now(), madeBy })
  return code
}

/** The file for a silent installation. */
export function joinFileOf({ crypto }: Pick<SyncParts, 'crypto'>, network: Network, serverUrl: string, code: string): JoinFile {
  return { counterfoilJoin: 1, serverUrl, code, networkPublicKeyHash: crypto.sha256(network.publicKey) }
}

/** Five bits a letter: every letter is as likely as every other. */
function newCode(randomHex: string): string {
  let bits = BigInt(`0x${randomHex}`)
  let code = ''
  for (let letter = 0; letter < letters; letter += 1) {
    code += alphabet[Number(bits % 32n)] ?? ''
    bits /= 32n
  }
  return code
}
