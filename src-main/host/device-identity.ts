import type { KeyObject } from 'node:crypto'
import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { must } from '#core/std/must.ts'
import { keptDeviceId } from './device-id.ts'
import { writeWhole } from './write-whole.ts'
import type { DeviceIdentity } from '../ports/device-identity.ts'

const keyFile = 'device-key'

/**
 * The identity of this installation, made once and kept beside the ledger. The private key lies in a file that only the
 * desk's user may read; an installed desk on a system with a key store keeps its folder to that user too.
 */
export function keptDeviceIdentity(dataFolder: string, newId: () => string): DeviceIdentity {
  const deviceId = keptDeviceId(dataFolder, newId)
  const file = join(dataFolder, keyFile)
  if (!existsSync(file)) keepKey(file, generateKeyPairSync('ed25519').privateKey)
  return identityOf(deviceId, createPrivateKey(readFileSync(file, 'utf8')))
}

/** A new identity beside the old one, for a desk that found itself cloned; `keep` makes it the one of the next start. */
export function newDeviceIdentity(dataFolder: string, deviceId: string): { readonly identity: DeviceIdentity; readonly keep: () => void } {
  const { privateKey } = generateKeyPairSync('ed25519')
  return {
    identity: identityOf(deviceId, privateKey),
    keep: () => {
      keepKey(join(dataFolder, keyFile), privateKey)
      writeWhole(join(dataFolder, 'device-id'), `${deviceId}\n`)
    },
  }
}

function identityOf(deviceId: string, privateKey: KeyObject): DeviceIdentity {
  return {
    deviceId,
    publicKey: rawPublicKey(privateKey),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
    isSigned,
    mac: (key, text, sent) => createHmac('sha256', Buffer.from(key, 'base64url')).update(text).update(sent).digest('hex'),
  }
}

/** The 32 bytes of the public half, base64url as a JWK has them. */
function rawPublicKey(privateKey: KeyObject): string {
  return must(createPublicKey(privateKey).export({ format: 'jwk' }).x, 'An Ed25519 key has a public half')
}

function isSigned(text: string, publicKey: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
  } catch {
    // What is no key signs nothing.
    return false
  }
}

function keepKey(file: string, key: KeyObject): void {
  mkdirSync(join(file, '..'), { recursive: true })
  writeWhole(file, key.export({ type: 'pkcs8', format: 'pem' }).toString())
}
