import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Backups } from '../ports/backups.ts'

const dayMs = 86_400_000
const keptDays = 7

/** Backups stand beside the ledger as `backup-<moment>.sqlite`; a week of them is kept (domain.md §10). */
export function backupFiles(dataFolder: string): Backups {
  const folder = join(dataFolder, 'backups')
  const all = (): { file: string; at: number }[] =>
    !existsSync(folder)
      ? []
      : readdirSync(folder).flatMap((name) => {
          const match = /^backup-(\d+)\.sqlite$/.exec(name)
          return match?.[1] === undefined ? [] : [{ file: join(folder, name), at: Number(match[1]) }]
        })
  return {
    all: () => all().toSorted((left, right) => right.at - left.at),
    latestAt: () => all().reduce<number | null>((latest, { at }) => (latest === null || at > latest ? at : latest), null),
    fileFor: (atMs) => {
      mkdirSync(folder, { recursive: true })
      return join(folder, `backup-${atMs}.sqlite`)
    },
    thinOut: (nowMs) => {
      for (const { file, at } of all()) if (nowMs - at > keptDays * dayMs) rmSync(file)
    },
  }
}
