/** The training desk beside the real one (front-desk.md): a ledger of its own in which nothing counts. */
export type Training = {
  readonly isOn: () => boolean
  /** Opens an empty practice ledger; every window works in it until `end`. */
  readonly begin: () => void
  /** Throws the practice ledger away and goes back to the real one. */
  readonly end: () => Promise<void>
}
