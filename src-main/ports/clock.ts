/** The desk's wall clock, in epoch milliseconds. It may be wrong; no count and no money depends on it (ledger rule S4). */
export type Clock = { readonly now: () => number }
