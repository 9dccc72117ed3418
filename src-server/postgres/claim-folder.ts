import { rmSync } from 'node:fs'
import type { Server } from 'node:net'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { LedgerTrouble } from '../ledger-db/ledger-trouble.ts'

/**
 * Claims a data folder for this process by listening on a socket in it. The system lets go of it when the process dies,
 * however it dies; a socket nobody answers is left over from a crash and taken away.
 */
export async function claimFolder(sockets: string, dataFolder: string): Promise<() => Promise<void>> {
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\counterfoil-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 24)}` : join(sockets, 'server.sock')
  for (let tries = 0; tries < 3; tries += 1) {
    const server = await listenOn(path)
    if (server !== null) return () => new Promise((resolve) => server.close(() => resolve()))
    if (await isAnswered(path)) break
    if (process.platform !== 'win32') rmSync(path, { force: true })
  }
  throw new LedgerTrouble('data-folder-is-in-use', `Another Counterfoil server uses the data folder ${dataFolder}. Stop it first, or give this one a folder of its own.`)
}

function listenOn(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.unref()
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)))
    server.listen(path, () => resolve(server))
  })
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
