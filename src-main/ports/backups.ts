/** Where verified copies of the ledger lie. Times in epoch milliseconds. */
export type Backups = { /** Newest first. */ readonly all: () => readonly { readonly file: string; readonly at: number }[]; readonly latestAt: () => number | null; readonly fileFor: (atMs: number) => string; readonly thinOut: (nowMs: number) => void }
