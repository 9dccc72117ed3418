/** Where each message is answered, below the server's address. All are POST with a JSON body, gzip allowed, except the two GETs. */
export const syncPaths = {
  join: '/sync/v1/join',
  renew: '/sync/v1/renew',
  hello: '/sync/v1/hello',
  push: '/sync/v1/push',
  pull: '/sync/v1/pull',
  askFirst: '/sync/v1/ask-first',
  compareRanges: '/sync/v1/compare-ranges',
  fetchRows: '/sync/v1/fetch-rows',
  bootstrap: '/sync/v1/bootstrap',
  /** GET `?id=…&from=offset`: bytes of a snapshot from an offset on. */
  snapshot: '/sync/v1/snapshot',
  /** GET: server-sent events. */
  wake: '/sync/v1/wake',
} as const
export type SyncPath = keyof typeof syncPaths

/**
 * The session a request belongs to, and the HMAC-SHA-256 (hex) of `METHOD path\n` + body under the bytes of the session's
 * base64url key (rule P6). The path stands as it is asked for, with its query; the body as it travels, packed or not.
 */
export const sessionHeader = 'x-counterfoil-session'
export const macHeader = 'x-counterfoil-mac'
