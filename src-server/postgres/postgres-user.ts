import { readFileSync } from 'node:fs'

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
