import type { KeyObject } from 'node:crypto'
import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, hash, randomBytes, sign, verify } from 'node:crypto'
import { v7 } from 'uuid'
import type { SyncCrypto } from '../sync/sync-crypto.ts'

const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex')
const keyBytes = 32
const mostKept = 10_000

/** The protocol's cryptography by Node. Keys once read are kept: reading one costs as much as a third of a signature. */
export function openNodeCrypto(): SyncCrypto {
  const publicKeys = new Map<string, KeyObject | null>()
  const macKeys = new Map<string, Buffer>()
  return {
    sha256: (text) => hash('sha256', text),
    hmac: (key, text, bytes) => {
      const mac = createHmac('sha256', kept(macKeys, key, () => Buffer.from(key, 'base64url'))).update(text)
      return (bytes === undefined ? mac : mac.update(bytes)).digest('hex')
    },
    sign: (privateKey, text) => sign(null, Buffer.from(text), privateKeyFrom(privateKey)).toString('base64url'),
    verify: (publicKey, text, signature) => {
      const key = kept(publicKeys, publicKey, () => publicKeyFrom(publicKey))
      return key !== null && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
    },
    newKeyPair: () => {
      const { publicKey, privateKey } = generateKeyPairSync('ed25519')
      return {
        publicKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(publicPrefix.length).toString('base64url'),
        privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(privatePrefix.length).toString('base64url'),
      }
    },
    newId: () => v7(),
    randomText: (bytes) => randomBytes(bytes).toString('base64url'),
    toBase64Url: (text) => Buffer.from(text).toString('base64url'),
    fromBase64Url: (text) => (/^[A-Za-z0-9_-]*$/.test(text) ? Buffer.from(text, 'base64url').toString() : null),
  }
}

function kept<Value>(map: Map<string, Value>, name: string, make: () => Value): Value {
  const known = map.get(name)
  if (known !== undefined) return known
  if (map.size >= mostKept) map.clear()
  const made = make()
  map.set(name, made)
  return made
}

function privateKeyFrom(seed: string): KeyObject {
  return createPrivateKey({ key: Buffer.concat([privatePrefix, Buffer.from(seed, 'base64url')]), format: 'der', type: 'pkcs8' })
}

/** Also the longer form, with the name of the algorithm before the bytes: some programs keep their keys so. */
function publicKeyFrom(text: string): KeyObject | null {
  const bytes = Buffer.from(text, 'base64url')
  try {
    const whole = bytes.length === keyBytes ? Buffer.concat([publicPrefix, bytes]) : bytes
    const key = createPublicKey({ key: whole, format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    // Not a key: then nothing is signed by it.
    return null
  }
}
