import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { trades } from '#core/catalogue/trades.ts'
import { isTimeZone } from '#core/dates/business-day.ts'
import { isCurrency } from '#core/money/currency.ts'
import type { Database } from './choose-database.ts'
import { chooseDatabase } from './choose-database.ts'
import { openLog } from './host/log.ts'
import { openNodeCrypto } from './host/node-crypto.ts'
import { openConnections } from './ledger-db/connection.ts'
import { openLedger } from './ledger-db/open-ledger.ts'
import type { MadeNetwork, NewNetwork } from './make-network.ts'
import { makeNetwork } from './make-network.ts'
import { prepareDatabase } from './server.ts'
import { openSyncService } from './sync/sync-service.ts'
import type { SyncParts } from './sync/sync-parts.ts'

// `npm run server:init`: makes a network with its first branch and admin, and prints one line of JSON with a pairing code.
const options = parseArgs({
  options: {
    'data-dir': { type: 'string', default: join(homedir(), '.counterfoil-server') },
    network: { type: 'string', default: '' },
    branch: { type: 'string', default: '' },
    currency: { type: 'string', default: 'EUR' },
    'time-zone': { type: 'string', default: 'Europe/Warsaw' },
    admin: { type: 'string', default: '' },
    pin: { type: 'string', default: '' },
    trade: { type: 'string' },
    'server-url': { type: 'string', default: 'http://127.0.0.1:5180' },
  },
}).values
const clock = { now: Date.now }
const log = openLog((line) => process.stderr.write(line), clock.now)

async function main(): Promise<void> {
  const asked = whatIsAsked()
  // Said only when the folder is free again: the next command may start at once.
  console.log(JSON.stringify(await makeIn(await chooseDatabase(process.env['DATABASE_URL'], resolve(options['data-dir']), log), asked)))
}

async function makeIn(database: Database, asked: NewNetwork): Promise<MadeNetwork> {
  try {
    await prepareDatabase(database.url)
    const connections = openConnections(database.url)
    const parts: SyncParts = { store: openLedger(connections), crypto: openNodeCrypto(), clock, onCommitted: () => undefined, count: () => undefined }
    try {
      return await makeNetwork(parts, openSyncService(parts).record, asked)
    } finally {
      await connections.close()
    }
  } finally {
    await database.stop()
  }
}

/** Everything is looked at before anything is made, and every complaint says what to give instead. */
function whatIsAsked(): NewNetwork {
  const trade = options.trade === undefined ? null : trades.find(({ id }) => id === options.trade)
  const complaint =
    options.network === '' || options.branch === '' || options.admin === '' ? 'Give --network, --branch and --admin: the names of the business, of its first branch and of its first admin.'
    : !/^\d{4,8}$/.test(options.pin) ? 'Give --pin: four to eight digits by which the admin unlocks a desk and signs in.'
    : !isCurrency(options.currency) ? `There is no currency "${options.currency}": give its three letters with --currency.`
    : !isTimeZone(options['time-zone']) ? `There is no time zone "${options['time-zone']}": give one like Europe/Madrid with --time-zone.`
    : trade === undefined ? `There is no trade "${options.trade ?? ''}". There are: ${trades.map(({ id }) => id).join(', ')}.`
    : null
  if (complaint !== null) throw new Error(complaint)
  return {
    networkName: options.network, branchName: options.branch, currency: options.currency, timeZone: options['time-zone'], adminName: options.admin, pin: options.pin,
    trade: trade ?? null, serverUrl: options['server-url'],
  }
}

main().catch((error: unknown) => {
  console.error(`The network was not made. ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
})
