/** Everything random, and the name of a content: given to actions so that a demo or a test can give its own. */
export type Ids = {
  /** A new UUIDv7. */
  readonly newId: () => string
  readonly randomBytes: (count: number) => Uint8Array
  /** SHA-256, in hexadecimal: what a content-addressed record is named by. */
  readonly contentId: (text: string) => string
}
