import type { Outcome } from '#core/std/outcome.ts'

export type BackupSeen = { readonly at: number; readonly operations: number | null }

/** Backups of this desk's ledger, and putting one of them in its place while the desk runs. */
export type Restoring = {
  /** Newest first; `operations` is null of one that cannot be read. */
  readonly list: () => readonly BackupSeen[]
  /** What the ledger holds now and that backup does not. */
  readonly lost: (at: number) => Outcome<{ readonly operations: number; readonly kinds: Readonly<Record<string, number>> }>
  /** Keeps what stands here now as one more backup, puts that one in its place and goes on with it. */
  readonly restoreFile: (file: string) => Promise<Outcome<{ readonly operations: number }>>
  /** The same for one of the list. */
  readonly restore: (at: number, personId: string) => Promise<Outcome<{ readonly operations: number }>>
}
