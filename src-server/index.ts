import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import packageJson from '../package.json' with { type: 'json' }
import type { Database } from './choose-database.ts'
import { chooseDatabase } from './choose-database.ts'
import { openLog } from './host/log.ts'
import type { Server } from './server.ts'
import { beginNewEpochs, prepareDatabase, startServer } from './server.ts'

// `npm run server`: starts a server and prints one line of JSON when it is ready. With
// --after-restore the data folder is a backup that was put back: desks bring what it lacks. Its log goes to standard error.
const options = parseArgs({ options: { 'data-dir': { type: 'string', default: join(homedir(), '.counterfoil-server') }, port: { type: 'string', default: '5180' }, host: { type: 'string', default: '127.0.0.1' }, 'after-restore': { type: 'boolean', default: false } } }).values
const clock = { now: Date.now }
const log = openLog((line) => process.stderr.write(line), clock.now)

async function main(): Promise<void> {
  const dataFolder = resolve(options['data-dir'])
  const database = await chooseDatabase(process.env['DATABASE_URL'], dataFolder, log)
  try {
    if (options['after-restore']) {
      await prepareDatabase(database.url)
      await beginNewEpochs(database.url)
    }
    const server = await startServer({ databaseUrl: database.url, dataFolder, host: options.host, port: Number(options.port), clock, log })
    stopOnSignal(server, database)
    log.info('server-started', { version: packageJson.version, database: database.kind })
    console.log(JSON.stringify({ address: server.address, port: server.port, dataFolder, database: database.kind, processId: process.pid, postgresProcessId: database.processId(), openapi: `${server.address}/openapi.json` }))
  } catch (error) {
    await database.stop()
    throw error
  }
}

/** Requests are finished, streams closed, PostgreSQL stopped, in this order; a second signal is not waited for. */
function stopOnSignal(server: Server, database: Database): void {
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (isStopping) return
      isStopping = true
      server
        .close()
        .then(() => database.stop())
        .then(() => {
          log.info('server-stopped')
          process.exit(0)
        }, failed)
    })
  }
}

function failed(error: unknown): void {
  const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
  const sentence = isTaken ? `Port ${options.port} is used by another program: give another one with --port.` : error instanceof Error ? error.message : String(error)
  console.error(`The server cannot start. ${sentence}`)
  process.exit(1)
}

main().catch(failed)
