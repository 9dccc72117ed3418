/**
 * Everything cryptographic the protocol needs, so that a simulator can bring its own. Hashes and MACs are hexadecimal; keys
 * and signatures base64url: an Ed25519 public key is its 32 bytes, a private one its 32 byte seed.
 */
export type SyncCrypto = {
  readonly sha256: (text: string) => string
  /** HMAC-SHA-256 under the bytes of a base64url key, of a text and the bytes after it. */
  readonly hmac: (key: string, text: string, bytes?: Uint8Array) => string
  readonly sign: (privateKey: string, text: string) => string
  /** False for anything that is no signature of this text by this key, also for what is no key at all. */
  readonly verify: (publicKey: string, text: string, signature: string) => boolean
  readonly newKeyPair: () => { readonly publicKey: string; readonly privateKey: string }
  /** A new UUIDv7. */
  readonly newId: () => string
  /** So many random bytes as base64url. */
  readonly randomText: (bytes: number) => string
  readonly toBase64Url: (text: string) => string
  /** Null when it is none. */
  readonly fromBase64Url: (text: string) => string | null
}

/** Whether two MACs are the same, in a time that does not tell where they differ. */
export function sameMac(left: string, right: string): boolean {
  if (left.length !== right.length) return false
  let difference = 0
  for (let index = 0; index < left.length; index += 1) difference |= left.charCodeAt(index) ^ right.charCodeAt(index)
  return difference === 0
}
