/** Who this desk is to its network: an id and an Ed25519 key pair made here, whose private half never leaves (sync.md §1). */
export type DeviceIdentity = {
  readonly deviceId: string
  /** The 32 bytes of the key in base64url. */
  readonly publicKey: string
  /** Ed25519 over the text's UTF-8, base64url. */
  readonly sign: (text: string) => string
  /** False for whatever is not a key or not a signature. */
  readonly isSigned: (text: string, publicKey: string, signature: string) => boolean
  /** HMAC-SHA-256 over the text and then the bytes, in hexadecimal; the key in base64url. */
  readonly mac: (key: string, text: string, sent: string | Uint8Array) => string
}
