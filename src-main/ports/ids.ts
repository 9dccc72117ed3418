/** Everything random, and the name of a content: given to actions so that a demo or a test can give its own. */
export type Ids = {
  /** A new UUIDv7. */
  readonly newId: () => string
  readonly randomBytes: (count: number) => Uint8Array
  /** SHA-256, in hexadecimal: what a content-addressed record is named by. */
  readonly contentId: (text: string) => string
  /** The same for an object that is asked about again and again: worked out once as long as it is the same object. */
  readonly contentIdOf: (value: object) => string
}
