/** What came back from the network's server; only that it came is known here, not that it makes sense. */
export type SyncAnswer = { readonly status: number; readonly body: string }

/** Nothing came back, or nothing that a server of ours says: no network, a time-out, a hotspot's page. */
export class NotAnswered extends Error {
  override readonly name = 'NotAnswered'
}

export type Seal = (sent: string | Uint8Array) => Readonly<Record<string, string>>

/** Carries texts to the server and back. Compression, TLS and time-outs are its own business. */
export type SyncTransport = {
  /** Throws NotAnswered. `seal` gives the headers that answer for the body as it is sent, compressed or not. */
  readonly post: (path: string, body: string, seal: Seal) => Promise<SyncAnswer>
  /** Bytes in pieces, as they come. Null when all of them came, else what the server said instead. Throws NotAnswered when they stop coming. A transport without it cannot bootstrap. */
  readonly download?: (path: string, headers: Readonly<Record<string, string>>, onPiece: (piece: Uint8Array) => void) => Promise<SyncAnswer | null>
  /** Opens the stream of pokes; `onEnd` is told once when it is over, however it ended. Answers how to close it. */
  readonly listen: (path: string, headers: Readonly<Record<string, string>>, onMessage: (text: string) => void, onEnd: () => void) => () => void
}
