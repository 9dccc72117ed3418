import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, closeSync, existsSync, fsyncSync, mkdirSync, mkdtempSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createHash } from 'node:crypto'
import { LedgerTrouble } from '../ledger-db/ledger-trouble.ts'
import { claimFolder } from './claim-folder.ts'
import type { PostgresFiles } from './postgres-files.ts'
import { findPostgresFiles } from './postgres-files.ts'
import type { PostgresUser } from './postgres-user.ts'
import { openWayFor, postgresUser } from './postgres-user.ts'
import { stopLeftover } from './stop-leftover.ts'

export type EmbeddedPostgres = {
  readonly databaseUrl: string
  readonly processId: () => number | null
  readonly stop: () => Promise<void>
}

const longestSocketPath = 90
const startTimeoutMs = 60_000
const restartDelayMs = 300
const settings: Readonly<Record<string, string>> = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  jit: 'off',
  shared_buffers: '256MB',
  max_connections: '60',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  wal_buffers: '16MB',
  unix_socket_permissions: '0700',
  log_min_messages: 'warning',
  log_statement: 'none',
  log_min_error_statement: 'panic',
}

type Place = { readonly cluster: string; readonly sockets: string; readonly password: string; readonly log: string; readonly user: PostgresUser | null; readonly files: PostgresFiles }

/**
 * A real PostgreSQL of the server's own, in its data folder, reached by a socket that only this user can open. It is
 * started again when it dies, and a folder that another server uses is refused.
 */
export async function startEmbeddedPostgres(dataFolder: string, onTrouble: (what: string) => void): Promise<EmbeddedPostgres> {
  const place = await placeIn(dataFolder)
  const release = await claimFolder(place.sockets, dataFolder)
  try {
    await initialise(place)
    await stopLeftover(place.cluster)
    const port = await freePort()
    const running = await keepRunning(place, port, onTrouble)
    return {
      databaseUrl: urlOf(place, port),
      processId: running.processId,
      stop: async () => {
        await running.stop()
        await release()
      },
    }
  } catch (error) {
    await release()
    throw error
  }
}

async function placeIn(dataFolder: string): Promise<Place> {
  const user = postgresUser()
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o755 })
    openWayFor(user, dataFolder)
    const passwordFile = join(dataFolder, 'postgres-password')
    if (!existsSync(passwordFile)) {
      writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true })
      syncFolder(dataFolder)
    }
    return { cluster: join(dataFolder, 'postgres'), sockets: socketFolder(dataFolder, user), password: readFileSync(passwordFile, 'utf8').trim(), log: join(dataFolder, 'postgres.log'), user, files: await findPostgresFiles() }
  } catch (error) {
    if (error instanceof LedgerTrouble) throw error
    throw new LedgerTrouble('data-folder-cannot-be-written', `The data folder ${dataFolder} cannot be written. Choose another one, or give this user the right to write there.`, error)
  }
}

/** Paths of sockets are short on every system: a deep data folder gets its sockets in the system's temporary folder. */
function socketFolder(dataFolder: string, user: PostgresUser | null): string {
  const own = join(dataFolder, 'sockets')
  const folder = own.length <= longestSocketPath ? own : join(tmpdir(), `counterfoil-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  if (user !== null) chownSync(folder, user.uid, user.gid)
  return folder
}

/** Makes the cluster beside its place and moves it there when it is whole: a kill in between leaves no half of one. */
async function initialise({ cluster, files, user, password }: Place): Promise<void> {
  if (existsSync(join(cluster, 'PG_VERSION'))) return
  const half = mkdtempSync(`${cluster}-new-`)
  const passwordFile = `${half}-password`
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
    chmodSync(half, 0o700)
    for (const path of user === null ? [] : [half, passwordFile]) chownSync(path, user?.uid ?? 0, user?.gid ?? 0)
    const code = await ended(spawn(files.initdb, ['-D', half, '-U', 'counterfoil', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale=C', '--data-checksums'], { ...user, cwd: half, stdio: ['ignore', 'ignore', openSync(`${cluster}-init.log`, 'a')] }))
    if (code !== 0) throw new LedgerTrouble('postgres-does-not-start', `PostgreSQL could not make its files in ${cluster}. What it said stands in ${cluster}-init.log.`)
    rmSync(cluster, { recursive: true, force: true })
    renameSync(half, cluster)
    syncFolder(dirname(cluster))
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(half, { recursive: true, force: true })
  }
}

/** A name is on disk when its folder is: without the password a power cut would leave a PostgreSQL that nobody can enter. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

async function keepRunning(place: Place, port: number, onTrouble: (what: string) => void): Promise<{ readonly processId: () => number | null; readonly stop: () => Promise<void> }> {
  let isStopping = false
  let child = spawnPostgres(place, port)
  const watch = (running: ChildProcess): void => {
    running.once('exit', (code) => {
      if (isStopping) return
      onTrouble(`postgres-ended-${code ?? 'killed'}`)
      setTimeout(() => {
        if (isStopping) return
        child = spawnPostgres(place, port)
        watch(child)
      }, restartDelayMs)
    })
  }
  await accepting(place, port, child)
  watch(child)
  return {
    processId: () => child.pid ?? null,
    stop: async () => {
      isStopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = ended(child)
      child.kill(process.platform === 'win32' ? 'SIGTERM' : 'SIGINT')
      await gone
    },
  }
}

function spawnPostgres({ cluster, sockets, log, user, files }: Place, port: number): ChildProcess {
  const named = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const output = openSync(log, 'a', 0o600)
  // Its own process group: a terminal's Ctrl-C reaches this server first, which then stops it in good order.
  return spawn(files.postgres, ['-D', cluster, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${process.platform === 'win32' ? '' : sockets}`, ...named], { ...user, cwd: cluster, detached: process.platform !== 'win32', stdio: ['ignore', output, output] })
}

async function accepting(place: Place, port: number, child: ChildProcess): Promise<void> {
  const { Client } = (await import('pg')).default
  const deadline = performance.now() + startTimeoutMs
  while (child.exitCode === null && child.signalCode === null && performance.now() < deadline) {
    const client = new Client({ connectionString: urlOf(place, port) })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }
  child.kill('SIGKILL')
  throw new LedgerTrouble('postgres-does-not-start', `PostgreSQL does not start. What it said stands in ${place.log}.`)
}

function urlOf({ sockets, password }: Place, port: number): string {
  const host = process.platform === 'win32' ? `127.0.0.1:${port}` : `:${port}`
  const query = process.platform === 'win32' ? '' : `?host=${encodeURIComponent(sockets)}`
  return `postgres://counterfoil:${password}@${host === `:${port}` ? `localhost:${port}` : host}/postgres${query}`
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
}
