/** Settings of this desk that outlive it. Writing is one durable transaction. */
export type KeptSettings = { readonly read: (key: string) => string | null; readonly write: (entries: Readonly<Record<string, string>>) => void }
