import { chmodSync, readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { LedgerTrouble } from '../ledger-db/ledger-trouble.ts'

export type PostgresUser = { readonly uid: number; readonly gid: number }

/** Unprivileged users PostgreSQL may run as when the server itself runs as root, which PostgreSQL refuses. */
const candidates = ['postgres', 'nobody']

/** Null when this process is not root and PostgreSQL simply runs as the same user. */
export function postgresUser(): PostgresUser | null {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return null
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'))
  for (const wanted of candidates) {
    const found = users.find(([name]) => name === wanted)
    if (found !== undefined) return { uid: Number(found[2]), gid: Number(found[3]) }
  }
  return { uid: 65_534, gid: 65_534 }
}

const mayPass = 0o001

/** Lets that user pass through the data folder to its own files in it, and says so where a folder above is closed to it. */
export function openWayFor(user: PostgresUser | null, dataFolder: string): void {
  if (user === null) return
  chmodSync(dataFolder, (statSync(dataFolder).mode & 0o777) | 0o011)
  for (let folder = dirname(resolve(dataFolder)); ; folder = dirname(folder)) {
    const { mode, uid } = statSync(folder)
    if (uid !== user.uid && (mode & mayPass) === 0) {
      throw new LedgerTrouble('data-folder-cannot-be-written', `PostgreSQL never runs as root, and the user it runs as cannot pass through ${folder}. Choose a data folder elsewhere, for example in /var/lib, or start the server as another user.`)
    }
    if (folder === dirname(folder)) return
  }
}
